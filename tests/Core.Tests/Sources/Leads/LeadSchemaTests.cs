using System.Runtime.CompilerServices;
using System.Text.Json;
using Graph.Core.Model;
using Graph.Core.Sources.Leads;

namespace Core.Tests.Sources.Leads;

/// <summary>The schema says what the reader does.</summary>
public class LeadSchemaTests
{
    private static readonly JsonElement Schema = JsonDocument.Parse(File.ReadAllBytes(SchemaPath())).RootElement;

    [Fact]
    public void The_schema_names_every_field_that_is_read_and_no_other()
    {
        var named = Schema.GetProperty("properties").EnumerateObject().Select(p => p.Name).ToList();

        Assert.All(named, name => Assert.NotNull(LeadFields.Canonical(name)));
        Assert.Empty(LeadFields.Names.Except(named));
    }

    [Fact]
    public void The_schema_names_every_kind()
    {
        var kinds = Texts(Schema.GetProperty("properties").GetProperty("kind"));
        var relations = Texts(Schema.GetProperty("$defs").GetProperty("relation").GetProperty("properties").GetProperty("kind"));

        Assert.Equal(Enum.GetNames<EntityKind>().Order(), kinds.Order(), StringComparer.OrdinalIgnoreCase);
        Assert.Equal(Enum.GetNames<RelationKind>().Order(), relations.Order(), StringComparer.OrdinalIgnoreCase);
    }

    [Fact]
    public void The_example_is_read_whole()
    {
        var example = JsonSerializer.Serialize(Schema.GetProperty("examples")[0]);

        var reading = Reading.Of("jsonl", Reading.File("example.jsonl", example));

        Assert.Empty(reading.Rejects);
        Assert.Equal((EntityKind.Company, 13, 2), Assert.Single(reading.Records) is var r ? (r.Kind, r.Claims.Length, r.Relations.Length) : default);
    }

    private static IEnumerable<string> Texts(JsonElement element) => element.GetProperty("examples").EnumerateArray().Select(e => e.GetString()!);

    private static string SchemaPath([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "..", "schema", "lead.schema.json");
}
