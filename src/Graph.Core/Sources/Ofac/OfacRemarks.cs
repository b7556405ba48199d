using Graph.Core.Model;

namespace Graph.Core.Sources.Ofac;

/// <summary>Reads OFAC's Remarks: entries between semicolons, each a key and a value, "alt." repeating a key; the last ends the text with a dot.</summary>
/// <remarks>Every entry becomes a claim or a relation: what the grammar does not know is kept as a note.</remarks>
internal sealed class OfacRemarks(RecordDraft draft, Tally tally)
{
    /// <summary>Reads remarks whose overflow was joined.</summary>
    /// <param name="remarks">The whole text.</param>
    /// <param name="cut">Whether it ends where the column ends and nothing goes on: its last entry may be incomplete.</param>
    /// <param name="dotted">Whether a dot ends the text, as in the legacy files.</param>
    public void Read(string remarks, bool cut, bool dotted = true)
    {
        var entries = RemarkTokens.Split(remarks).Where(e => e.Length > 0).ToList();
        for (var i = 0; i < entries.Count; i++)
        {
            var last = i == entries.Count - 1;
            if (last && cut)
            {
                ReadCut(entries[i]);
            }
            else
            {
                ReadEntry(entries[i], last && dotted);
            }
        }
    }

    private void ReadEntry(string printed, bool last)
    {
        var entry = WithoutAlt(printed);
        // The dot after the last entry ends the remarks; elsewhere it belongs to the value.
        var value = last && entry.EndsWith('.') ? entry[..^1].TrimEnd() : entry;
        if (RemarkNames.TryRead(entry, last, draft)
            || RemarkWallets.TryRead(value, draft, tally)
            || RemarkGrammar.TryRead(value, draft)
            || RemarkIdentifiers.TryRead(value, draft))
        {
            return;
        }

        draft.Add(ClaimProperty.Note, printed, "Remarks");
    }

    private void ReadCut(string printed)
    {
        var entry = WithoutAlt(printed);
        var wallet = RemarkWallets.IsWallet(entry);
        tally.Add("Remarks, cut");
        if (wallet)
        {
            tally.Add("wallets");
            tally.Add("wallets, incomplete");
        }

        // A cut name still says that there is a link; a cut value is no value, only words.
        if (!RemarkNames.TryReadLink(entry, last: false, draft))
        {
            draft.Add(ClaimProperty.Other, printed, wallet ? "Digital Currency Address, incomplete" : "Remarks, incomplete");
        }

        draft.Refuse(
            "Remarks",
            printed,
            wallet
                ? "The remarks are cut at 1,000 characters inside this wallet address: it is incomplete and kept as text only."
                : "The remarks are cut at 1,000 characters: this last entry may be incomplete.",
            "Load sdn_comments.csv of the same day together with this file.",
            RejectKind.CutText);
    }

    private static string WithoutAlt(string entry) =>
        entry.StartsWith("alt. ", StringComparison.OrdinalIgnoreCase) ? entry["alt. ".Length..].TrimStart() : entry;
}
