using Graph.Core.Model;
using Graph.Core.Sources.Text;

namespace Graph.Core.Sources.Leads;

/// <summary>Reads one CSV row into a draft.</summary>
internal sealed class LeadRow(LeadDraft lead, LeadTable table)
{
    private static readonly ClaimProperty[] OneValue = [ClaimProperty.Note, ClaimProperty.Title, ClaimProperty.Position];

    private readonly Dictionary<string, string> _parts = new(StringComparer.Ordinal);
    private string? _country;
    private string? _id;

    /// <summary>Reads every cell and returns the id, if there is one.</summary>
    public string? Read(CsvRow row)
    {
        for (var i = 0; i < table.Headers.Count; i++)
        {
            if (row[i] is { } cell && !string.IsNullOrWhiteSpace(cell))
            {
                ReadCell(table.Columns[i], table.Headers[i], cell.Trim());
            }
        }

        JoinName();
        JoinAddress();
        return _id;
    }

    private void ReadCell(LeadColumn column, string header, string cell)
    {
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
            case "relations":
                ReadRelations(cell);
                break;
            case "designations":
                lead.Draft.Add(new Designation(cell, column.Label));
                break;
            case var part when LeadColumn.NameParts.Contains(part) || LeadColumn.AddressParts.Contains(part):
                ReadPart(part, header, cell);
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

    private void ReadPart(string part, string header, string cell)
    {
        if (!_parts.TryAdd(part, cell))
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
            lead.Add(header, property == ClaimProperty.Handle && column.Label is null ? LeadFields.Handle(value) : new Claim(property, value, column.Label));
        }
    }

    /// <summary>A relation in a cell is written <c>kind:id</c>.</summary>
    private void ReadRelations(string cell)
    {
        foreach (var value in Values(cell))
        {
            var colon = value.IndexOf(':', StringComparison.Ordinal);
            var (kind, to) = colon < 0 ? ("linkedTo", value) : (value[..colon].Trim(), value[(colon + 1)..].Trim());
            if (to.Length == 0)
            {
                lead.Draft.KeepUnread("relations", value, "The relation has no other end.", "Write kind:id, for example owns:L2.");
                continue;
            }

            lead.Relate(kind, to, new StatedRelation(RelationKind.LinkedTo, to, true));
        }
    }

    private void JoinName()
    {
        var named = lead.Draft.Has(ClaimProperty.Name);
        if (!named)
        {
            lead.Draft.Add(ClaimProperty.Name, string.Join(' ', Parts(LeadColumn.NameParts)));
        }

        foreach (var part in LeadColumn.NameParts.Where(_parts.ContainsKey))
        {
            lead.Draft.Add(ClaimProperty.Other, _parts[part], part);
        }
    }

    private void JoinAddress() =>
        lead.Draft.Add(new Claim(ClaimProperty.Address, string.Join(", ", Parts(LeadColumn.AddressParts)), Country: _country));

    private IEnumerable<string> Parts(string[] names) => names.Where(_parts.ContainsKey).Select(n => _parts[n]);

    /// <summary>Dates may stand between commas too, which are part of no date that stands alone ("1945, 1946").</summary>
    private static string[] Dates(string cell)
    {
        var parts = cell.Split([';', '|', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return !DateText.TryParse(cell, out _) && parts.All(p => DateText.TryParse(p, out _)) ? parts : Values(cell);
    }

    private static string[] Values(string cell) => cell.Split([';', '|'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
