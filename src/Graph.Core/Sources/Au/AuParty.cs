using Graph.Core.Model;
using Graph.Core.Sources.Lists;
using Graph.Core.Sources.Text;

namespace Graph.Core.Sources.Au;

/// <summary>One party of the list: its rows, each a name of it with all that is known of the party beside.</summary>
internal sealed class AuParty(string file, AuColumns columns, Tally tally)
{
    private const string Authority = "DFAT";

    private static readonly HashSet<string> Read = new(StringComparer.OrdinalIgnoreCase)
    {
        AuColumns.Reference, AuColumns.Name, AuColumns.Type, AuColumns.NameType, AuColumns.AliasStrength, AuColumns.BirthDate, AuColumns.BirthPlace,
        AuColumns.Citizenship, AuColumns.Address, AuColumns.Information, AuColumns.Imo, AuColumns.Committees, AuColumns.ControlDate,
    };

    private readonly HashSet<(string, string)> _seen = [];

    /// <summary>The draft of a party.</summary>
    /// <param name="rows">Its rows, in the order of the file; at least one.</param>
    public RecordDraft Draft(IReadOnlyList<CsvRow> rows)
    {
        var draft = new RecordDraft(new Provenance(file, rows[0].Line));
        draft.Kind = Kind(draft, rows);
        foreach (var row in rows)
        {
            AddName(draft, row);
        }

        foreach (var row in rows)
        {
            AddValues(draft, row);
        }

        AddDesignations(draft, rows);
        return draft;
    }

    private EntityKind Kind(RecordDraft draft, IReadOnlyList<CsvRow> rows)
    {
        var type = columns.Cell(rows[0], AuColumns.Type);
        foreach (var other in rows.Select(r => columns.Cell(r, AuColumns.Type)).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Where(t => !t.Equals(type, StringComparison.OrdinalIgnoreCase)))
        {
            draft.KeepUnread(AuColumns.Type, other, $"The first row of this party says '{type}'; this is kept as text only.", "Write one type in all rows of a party.");
        }

        switch (type?.ToLowerInvariant())
        {
            case "individual":
                return EntityKind.Person;
            case "vessel":
                return EntityKind.Vessel;
            case "entity":
                return EntityNames.KindOf(columns.Cell(rows[0], AuColumns.Name));
            default:
                draft.KeepUnread(AuColumns.Type, type ?? "", "There is no such type; the party is kept without a kind.", "Write Individual, Entity or Vessel.");
                return EntityKind.Party;
        }
    }

    private void AddName(RecordDraft draft, CsvRow row)
    {
        var (name, type, strength) = (columns.Cell(row, AuColumns.Name), columns.Cell(row, AuColumns.NameType), columns.Cell(row, AuColumns.AliasStrength));
        if (name is null)
        {
            draft.Refuse(AuColumns.Name, row.Text, "The row names nobody; its other values are kept.", "Fill the name and load the list again.");
            return;
        }

        var label = string.Join(", ", new[] { type, strength }.OfType<string>());
        var listed = ListedName.Of(name);
        var property = listed.IsFormer ? ClaimProperty.FormerName : Property(type, strength, label);
        draft.Add(new Claim(property, listed.Name, label, Language: WrittenScript.Tag(listed.Name), Original: listed.Name == name ? null : name));
    }

    private ClaimProperty Property(string? type, string? strength, string label)
    {
        if (strength?.Equals("Weak", StringComparison.OrdinalIgnoreCase) == true)
        {
            return ClaimProperty.WeakAlias;
        }

        switch (type?.ToLowerInvariant())
        {
            case "primary name":
                return ClaimProperty.Name;
            case "alias" or "original script":
                return ClaimProperty.Alias;
            default:
                tally.Add($"name type '{label}' read as an alias");
                return ClaimProperty.Alias;
        }
    }

    /// <summary>The rows of a party repeat what is known of it; what a row says anew is kept as well.</summary>
    private void AddValues(RecordDraft draft, CsvRow row)
    {
        New(row, AuColumns.BirthDate, cell => AddDates(draft, cell));
        New(row, AuColumns.BirthPlace, cell => AddEach(draft, ClaimProperty.BirthPlace, cell, AuColumns.BirthPlace));
        New(row, AuColumns.Citizenship, cell => AddEach(draft, ClaimProperty.Citizenship, cell, AuColumns.Citizenship));
        New(row, AuColumns.Address, cell => AddEach(draft, ClaimProperty.Address, cell, AuColumns.Address));
        New(row, AuColumns.Imo, cell => draft.Add(ClaimProperty.Identifier, cell, "IMO"));
        New(row, AuColumns.ControlDate, cell => AddControlDate(draft, cell));
        New(row, AuColumns.Information, cell => AuInformation.Add(draft, cell));
        foreach (var (header, value) in columns.Rest(row, Read))
        {
            if (_seen.Add((header, value)))
            {
                draft.Add(ClaimProperty.Other, value, header);
            }
        }
    }

    private void New(CsvRow row, string header, Action<string> add)
    {
        if (columns.Cell(row, header) is { } cell && _seen.Add((header, cell)))
        {
            add(cell);
        }
    }

    private static void AddEach(RecordDraft draft, ClaimProperty property, string cell, string header)
    {
        foreach (var value in LetteredText.Values(cell).Where(v => !draft.Claims.Any(c => c.Property == property && c.Value == v)))
        {
            draft.Add(property, value, header);
        }
    }

    private static void AddDates(RecordDraft draft, string cell)
    {
        foreach (var (text, date) in AuDates.Read(cell))
        {
            if (date is null)
            {
                draft.KeepUnreadDate(AuColumns.BirthDate, text, "1970, 03/1970, 03/02/1970 or between 1970 and 1972");
            }
            else
            {
                var property = draft.Kind is EntityKind.Person or EntityKind.Party ? ClaimProperty.BirthDate : ClaimProperty.FoundedDate;
                draft.Add(new Claim(property, date.Value.ToString(), AuColumns.BirthDate, Original: text == date.Value.ToString() ? null : text));
            }
        }
    }

    private static void AddControlDate(RecordDraft draft, string cell) =>
        draft.Add(new Claim(ClaimProperty.Other, AuDates.Parse(cell)?.ToString() ?? cell, AuColumns.ControlDate, Original: cell));

    private void AddDesignations(RecordDraft draft, IReadOnlyList<CsvRow> rows)
    {
        var from = rows.Select(r => columns.Cell(r, AuColumns.Listing)).OfType<string>().Select(AuListing.First).FirstOrDefault(d => d is not null);
        var committees = rows.Select(r => columns.Cell(r, AuColumns.Committees)).OfType<string>().Distinct(StringComparer.Ordinal);
        foreach (var committee in committees.DefaultIfEmpty(null))
        {
            draft.Add(new Designation(Authority, committee, from));
        }
    }
}
