using System.Text.Json;
using Graph.Core.Sources.Text;

namespace Graph.Core.Sources.Bods;

/// <summary>One statement of version 0.4: what was said at one time of one record (an entity, a person, or a relationship).</summary>
internal sealed class BodsStatement(JsonElement statement)
{
    // The publication's own marks: they change with every publication of the same statement.
    private static readonly string[] Marks = ["publicationDate", "bodsVersion"];
    private static readonly string[] Structure = ["recordId", "recordType", "recordDetails", "publicationDetails"];

    public string? RecordId => Filled(JsonLine.Text(statement, "recordId"));

    /// <summary><c>entity</c>, <c>person</c> or <c>relationship</c>.</summary>
    public string Type => JsonLine.Text(statement, "recordType") ?? "";

    /// <summary>Whether version 0.4 has this type of record.</summary>
    public bool IsOfKnownType => Type is "entity" or "person" or "relationship";

    public JsonElement Details => statement.GetProperty("recordDetails");

    public bool IsClosed => JsonLine.Text(statement, "recordStatus") is "closed";

    public string? Date => Filled(JsonLine.Text(statement, "statementDate"));

    /// <summary>Orders the statements about one record: the greatest, ordinally, is what stands.</summary>
    /// <remarks>By date; of one day a closing after a change after an opening; then by id, so that the order of the file does not matter.</remarks>
    public string Rank => $"{Date}|{Status()}|{JsonLine.Text(statement, "statementId")}";

    /// <summary>What the statement says beside its record's details: date, status, source, annotations, publisher.</summary>
    public IEnumerable<(string Name, JsonElement Value)> Frame() => statement.EnumerateObject()
        .Where(m => !Structure.Contains(m.Name) && !(m.Name is "declarationSubject" && JsonLine.Text(m.Value) == RecordId))
        .SelectMany(m => Remainder.Texts(m.Name, m.Value))
        .Concat(Publication());

    private IEnumerable<(string Name, JsonElement Value)> Publication() =>
        statement.TryGetProperty("publicationDetails", out var details) && details.ValueKind == JsonValueKind.Object
            ? details.EnumerateObject().Where(m => !Marks.Contains(m.Name)).SelectMany(m => Remainder.Texts($"publicationDetails.{m.Name}", m.Value))
            : [];

    private int Status() => JsonLine.Text(statement, "recordStatus") switch
    {
        "closed" => 2,
        "updated" => 1,
        _ => 0,
    };

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
