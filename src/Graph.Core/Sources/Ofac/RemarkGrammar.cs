using Graph.Core.Model;

namespace Graph.Core.Sources.Ofac;

/// <summary>Entries of Remarks that begin with a type of <see cref="OfacTypes"/>; their value is the rest of the entry.</summary>
internal static class RemarkGrammar
{
    private static readonly string[] Marks = [": ", " - "];

    public static bool TryRead(string entry, RecordDraft draft)
    {
        if (OfacTypes.Leading(entry) is not { } read)
        {
            return TryReadSection(entry, draft);
        }

        draft.Add(read.Type.Property == ClaimProperty.Identifier
            ? RemarkIdentifiers.Claim(read.Type.Label!, read.Value, entry)
            : new Claim(read.Type.Property, read.Value, read.Type.Label, Original: entry));
        return true;
    }

    /// <summary>Sections of orders and acts that are not among the known types.</summary>
    private static bool TryReadSection(string entry, RecordDraft draft)
    {
        if (!entry.StartsWith("Executive Order ", StringComparison.Ordinal) && !entry.StartsWith("CAATSA Section ", StringComparison.Ordinal))
        {
            return false;
        }

        var mark = Marks.Select(m => entry.IndexOf(m, StringComparison.Ordinal)).Where(at => at > 0).DefaultIfEmpty(-1).Min();
        if (mark < 0)
        {
            return false;
        }

        draft.Add(ClaimProperty.Note, entry[mark..].TrimStart(':', ' ', '-'), entry[..mark]);
        return true;
    }
}
