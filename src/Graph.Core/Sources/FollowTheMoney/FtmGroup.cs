using System.Text.Json;

namespace Graph.Core.Sources.FollowTheMoney;

/// <summary>The statements about one entity, while they are gathered.</summary>
internal sealed class FtmGroup(string id, string file, long line)
{
    // From the general to the particular: an entity is of the most particular schema that a statement gives it.
    private static readonly string[] General = ["", "Thing", "Interest", "Interval", "Value", "Asset", "LegalEntity", "Organization"];

    private readonly List<FtmStatement> _statements = [];

    public void Add(FtmStatement statement) => _statements.Add(statement);

    /// <summary>The entity as it would stand whole. Values keep the order of their rows; what repeats is said once.</summary>
    public FtmItem ToItem()
    {
        var schemata = _statements.Select(s => s.Schema).Distinct(StringComparer.Ordinal).OrderByDescending(s => General.IndexOf(s) is < 0 and var other ? General.Length - other : General.IndexOf(s))
            .ThenBy(s => s, StringComparer.Ordinal).ToList();
        if (schemata[0].Length == 0)
        {
            return new FtmItem(file, line, id, null, "No statement about this entity gives its schema.");
        }

        var whole = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["id"] = id,
            ["schema"] = schemata[0],
            ["properties"] = Values().GroupBy(s => s.Property, StringComparer.Ordinal)
                .ToDictionary(g => g.Key, g => g.Select(s => s.Value).Distinct(StringComparer.Ordinal).ToArray(), StringComparer.Ordinal),
        };
        foreach (var others in _statements.SelectMany(s => s.Rest).Where(f => !IsDefault(f)).GroupBy(f => f.Key, f => f.Value, StringComparer.Ordinal))
        {
            whole.TryAdd(others.Key is "dataset" ? "datasets" : others.Key, others.Distinct(StringComparer.Ordinal).ToArray());
        }

        return new FtmItem(file, line, id, new FtmValues(JsonSerializer.SerializeToElement(whole), Details()), "");
    }

    /// <summary>What nearly every row says: that nobody merged the entity, and that it was not enriched from elsewhere.</summary>
    private bool IsDefault(KeyValuePair<string, string> field) => (field.Key, field.Value) is ("external", "f" or "false" or "False" or "0") || (field.Key is "canonical_id" && field.Value == id);

    private IEnumerable<FtmStatement> Values() => _statements.Where(s => !s.IsExistence);

    /// <summary>The language and the original text of values, of the first statement that gives them.</summary>
    private Dictionary<(string, string), FtmStatement> Details()
    {
        var details = new Dictionary<(string, string), FtmStatement>();
        foreach (var statement in Values().Where(s => s.Language is not null || s.Original is not null))
        {
            details.TryAdd((statement.Property, statement.Value), statement);
        }

        return details;
    }
}
