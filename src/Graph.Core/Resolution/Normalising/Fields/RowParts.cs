using Graph.Core.Model;
using Graph.Core.Sources.Leads;

namespace Graph.Core.Resolution.Normalising.Fields;

/// <summary>The cells of one row that are read together: parts of a name, parts of an address.</summary>
internal sealed class RowParts
{
    private readonly List<(CellRole Role, string Value)> _parts = [];

    /// <summary>The kind as stated, or null.</summary>
    public EntityKind? Kind { get; set; }

    public bool HasNameParts => Has(CellRole.GivenName) || Has(CellRole.FamilyName);

    public bool HasAddress => Has(CellRole.Address) || Has(CellRole.City) || Has(CellRole.Postcode);

    public void Clear()
    {
        _parts.Clear();
        Kind = null;
    }

    public void Add(CellRole role, string value) => _parts.Add((role, value));

    /// <summary>The cells of a role with a blank between; empty where there are none.</summary>
    public string Text(CellRole role)
    {
        var text = "";
        foreach (var part in _parts)
        {
            text = part.Role != role ? text : text.Length == 0 ? part.Value : $"{text} {part.Value}";
        }

        return text;
    }

    /// <summary>The cells of a role.</summary>
    public IEnumerable<string> All(CellRole role) => _parts.Where(p => p.Role == role).Select(p => p.Value);

    private bool Has(CellRole role) => _parts.Exists(p => p.Role == role);
}
