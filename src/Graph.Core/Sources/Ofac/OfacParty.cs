using Graph.Core.Model;

namespace Graph.Core.Sources.Ofac;

/// <summary>One party of the list: its row and its rows in the side files.</summary>
internal sealed record OfacParty(
    string File, OfacRow Row, IReadOnlyList<OfacRow> Aliases, IReadOnlyList<OfacRow> Addresses, IReadOnlyList<OfacRow> Comments)
{
    private const int Name = 1;
    private const int Type = 2;
    private const int Programmes = 3;
    private const int Remarks = 11;

    /// <summary>The Remarks column holds this much; the rest of a longer text stands in sdn_comments.csv, cut in the middle of a token.</summary>
    private const int RemarksWidth = 1000;

    private static readonly (int Column, ClaimProperty Property, string? Label)[] Typed =
    [
        (4, ClaimProperty.Title, null),
        (5, ClaimProperty.CallSign, null),
        (6, ClaimProperty.VesselType, null),
        (7, ClaimProperty.Tonnage, null),
        (8, ClaimProperty.Other, "GRT"),
        (9, ClaimProperty.Flag, null),
        (10, ClaimProperty.Owner, null),
    ];

    public RecordDraft Draft(Tally tally)
    {
        var draft = new RecordDraft(new Provenance(File, Row.Row.Line))
        {
            Kind = OfacKinds.Of(OfacFiles.Value(Row.Row[Type]), Row.Row[Name]!),
        };
        draft.Add(ClaimProperty.Name, OfacFiles.Value(Row.Row[Name]));
        AddAliases(draft, tally);
        foreach (var (column, property, label) in Typed)
        {
            draft.Add(property, OfacFiles.Value(Row.Row[column]), label);
        }

        AddAddresses(draft, tally);
        AddRemarks(draft, tally);
        AddDesignations(draft);
        KeepGrown(draft, tally, "sdn", OfacFiles.PartyColumns, [Row]);
        KeepGrown(draft, tally, "alt", OfacFiles.AliasColumns, Aliases);
        KeepGrown(draft, tally, "add", OfacFiles.AddressColumns, Addresses);
        KeepGrown(draft, tally, "sdn_comments", OfacFiles.CommentColumns, Comments);
        return draft;
    }

    /// <summary>Keeps what stands in columns beyond those that a file is known to have.</summary>
    private static void KeepGrown(RecordDraft draft, Tally tally, string file, int columns, IReadOnlyList<OfacRow> rows)
    {
        foreach (var row in rows)
        {
            for (var i = columns; i < row.Row.Fields.Count; i++)
            {
                if (OfacFiles.Value(row.Row[i]) is { } value)
                {
                    draft.Add(ClaimProperty.Other, value, $"{file} column {i + 1}");
                    tally.Add($"values of unknown columns, {file} column {i + 1}");
                }
            }
        }
    }

    private void AddAliases(RecordDraft draft, Tally tally)
    {
        foreach (var alias in Aliases)
        {
            tally.Add("aliases");
            OfacAlias.Add(draft, OfacFiles.Value(alias.Row[2]), weak: false, OfacFiles.Value(alias.Row[3]));
            draft.Add(ClaimProperty.Note, OfacFiles.Value(alias.Row[4]), "alias remarks");
        }
    }

    private void AddAddresses(RecordDraft draft, Tally tally)
    {
        foreach (var address in Addresses)
        {
            tally.Add("address rows");
            var place = OfacAddress.Join(", ", OfacFiles.Value(address.Row[2]), OfacFiles.Value(address.Row[3]));
            var remarks = OfacFiles.Value(address.Row[5]);
            if (!OfacAddress.Add(draft, place, OfacFiles.Value(address.Row[4])) && remarks is null)
            {
                tally.Add("address rows, empty");
            }

            draft.Add(ClaimProperty.Note, remarks, "address remarks");
        }
    }

    private void AddRemarks(RecordDraft draft, Tally tally)
    {
        var printed = OfacFiles.Value(Row.Row[Remarks]) is null ? "" : Row.Row[Remarks]!;
        // Joined before anything is read of it: the column ends in the middle of a token, even of a wallet address.
        var whole = string.Concat(Comments.Select(c => OfacFiles.IsNull(c.Row[1]) ? "" : c.Row[1]).Prepend(printed));
        new OfacRemarks(draft, tally).Read(whole, cut: printed.Length >= RemarksWidth && Comments.Count == 0);
    }

    private void AddDesignations(RecordDraft draft)
    {
        // Several programmes are printed "DPRK3] [DPRK4".
        var programmes = (OfacFiles.Value(Row.Row[Programmes]) ?? "").Split("] [", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        foreach (var programme in programmes.DefaultIfEmpty(null))
        {
            draft.Add(new Designation("OFAC", programme?.Trim('[', ']')));
        }
    }
}
