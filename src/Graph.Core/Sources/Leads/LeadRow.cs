using Graph.Core.Model;
using Graph.Core.Sources.Text;

namespace Graph.Core.Sources.Leads;

/// <summary>Reads one row of a table into a draft.</summary>
internal sealed class LeadRow(LeadDraft lead, LeadTable table, RelationCells relations, DateOrders orders)
{
    private static readonly ClaimProperty[] OneValue = [ClaimProperty.Note, ClaimProperty.Title, ClaimProperty.Position];

    // What Excel shows, and writes into CSV, where a formula fails.
    private static readonly string[] Errors = ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#SPILL!", "#CALC!", Workbooks.SheetCells.NoValue];

    private readonly NameCells _name = new();
    private readonly AddressCells _addresses = new();
    private string? _country;
    private string? _id;

    /// <summary>Reads every cell and returns the id, if there is one.</summary>
    public string? Read(CsvRow row)
    {
        for (var i = 0; i < table.Headers.Count; i++)
        {
            if (row[i] is { } text && FormulaGuard.Off(text).Trim() is { Length: > 0 } cell)
            {
                ReadCell(table.Columns[i], table.Headers[i], cell);
            }
        }

        _name.AddTo(lead.Draft);
        _addresses.AddTo(lead.Draft, _country);
        relations.AddTo(_id);
        return _id;
    }

    private void ReadCell(LeadColumn column, string header, string cell)
    {
        if (Errors.Contains(cell, StringComparer.Ordinal))
        {
            lead.Draft.KeepUnread(header, cell, "The cell holds an error, or a formula that was never computed, in place of a value; it is kept as text only.", "Mend the formula, let the spreadsheet compute and save it, or write the value.");
            return;
        }

        switch (column.Field)
        {
            case null:
                lead.Draft.Add(ClaimProperty.Other, cell, header);
                break;
            case "id":
                ReadId(header, cell);
                break;
            case "kind":
                lead.SetKind(header, cell);
                break;
            case "relations" or LeadColumn.RelationIds or LeadColumn.RelationKinds or LeadColumn.Share:
                relations.Add(column, header, cell);
                break;
            case "designations":
                lead.Draft.Add(new Designation(cell, column.Label));
                break;
            case var part when LeadColumn.NameParts.Contains(part):
                ReadNamePart(part, header, cell);
                break;
            case var part when LeadColumn.AddressParts.Contains(part):
                _addresses.Add(part, column.Ordinal, cell);
                break;
            default:
                ReadClaims(column, header, cell);
                break;
        }
    }

    /// <summary>The first of several id columns is the id; the others are kept under their own names.</summary>
    private void ReadId(string header, string cell)
    {
        if (_id is null)
        {
            _id = cell;
            return;
        }

        lead.Draft.Add(ClaimProperty.Other, cell, header);
    }

    private void ReadNamePart(string part, string header, string cell)
    {
        if (!_name.TryAdd(part, cell))
        {
            lead.Draft.Add(ClaimProperty.Other, cell, header);
        }
    }

    private void ReadClaims(LeadColumn column, string header, string cell)
    {
        var property = LeadFields.Property(column.Field!)!.Value;
        _country ??= property == ClaimProperty.Country ? cell : null;
        foreach (var value in OneValue.Contains(property) ? [cell] : LeadFields.IsDate(property) ? Dates(cell) : Values(cell))
        {
            WatchOrder(column, property, header, value);
            lead.Add(header, column switch
            {
                { IsMonthFirst: true } => new Claim(property, MonthFirst(value)),
                { Label: null } when property == ClaimProperty.Handle => LeadFields.Handle(value),
                _ => new Claim(property, value, column.ClaimLabel(property)),
            });
        }
    }

    private void WatchOrder(LeadColumn column, ClaimProperty property, string header, string value)
    {
        if (LeadFields.IsDate(property) && !column.IsMonthFirst)
        {
            orders.Watch(header, value);
        }
    }

    /// <summary>"02/13/1970" with its day before its month, which is how dates of digits are read here.</summary>
    private static string MonthFirst(string date) =>
        date.Split('/', '-', '.') is [{ Length: 1 or 2 } month, { Length: 1 or 2 } day, { Length: 4 } year] ? $"{year}-{month.PadLeft(2, '0')}-{day.PadLeft(2, '0')}" : date;

    /// <summary>Dates may stand between commas too, which are part of no date that stands alone ("1945, 1946").</summary>
    private static string[] Dates(string cell)
    {
        var parts = cell.Split([';', '|', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return !DateText.TryParse(cell, out _) && parts.All(p => DateText.TryParse(p, out _)) ? parts : Values(cell);
    }

    private static string[] Values(string cell) => cell.Split([';', '|'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
