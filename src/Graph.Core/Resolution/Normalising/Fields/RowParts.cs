using Graph.Core.Sources.Leads;

namespace Graph.Core.Resolution.Normalising.Fields;

/// <summary>The cells of one row that are read together: parts of a name, parts of an address.</summary>
internal readonly struct RowParts(IReadOnlyList<(CellColumn Column, string Value)> cells)
{
    public bool HasNameParts => Has(CellRole.GivenName) || Has(CellRole.FamilyName);

    public bool HasAddress => Has(CellRole.Address) || Has(CellRole.City) || Has(CellRole.Postcode);

    public bool Has(CellRole role)
    {
        foreach (var (column, _) in cells)
        {
            if (column.Role == role)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The cells of a role with a blank between; empty where there are none.</summary>
    public string Text(CellRole role)
    {
        var text = "";
        foreach (var (column, value) in cells)
        {
            text = column.Role != role ? text : text.Length == 0 ? value : $"{text} {value}";
        }

        return text;
    }

    /// <summary>The cells of a role.</summary>
    public IEnumerable<string> All(CellRole role) => cells.Where(c => c.Column.Role == role).Select(c => c.Value);
}
