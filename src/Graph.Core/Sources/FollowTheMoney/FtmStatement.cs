using Graph.Core.Sources.Text;

namespace Graph.Core.Sources.FollowTheMoney;

/// <summary>One statement: that a source gives one value to one property of an entity.</summary>
internal sealed record FtmStatement(
    string Entity, string Schema, string Property, string Value, string? Language, string? Original, IReadOnlyList<KeyValuePair<string, string>> Rest)
{
    // Marks of the export: the statement's own id and the runs of the crawler that saw it.
    private static readonly string[] Marks = ["id", "first_seen", "last_seen", "prop_type"];

    /// <summary>Reads a row; answers null where it lacks the entity, the property or the value.</summary>
    public static FtmStatement? Of(FieldRow row)
    {
        string? Field(string name) => row.Fields.FirstOrDefault(f => string.Equals(f.Key, name, StringComparison.Ordinal)).Value;
        return Field("entity_id") is { } entity && Field("prop") is { } property && Field("value") is { } value
            ? new FtmStatement(entity, Field("schema") ?? "", property, value, Field("lang"), Field("original_value"), [.. row.Fields.Where(f => IsRest(f.Key))])
            : null;
    }

    /// <summary>That the entity exists, and nothing else (FollowTheMoney's property <c>id</c>).</summary>
    public bool IsExistence => Property is "id";

    private static bool IsRest(string name) => !Marks.Contains(name) && name is not ("entity_id" or "prop" or "value" or "schema" or "lang" or "original_value");
}
