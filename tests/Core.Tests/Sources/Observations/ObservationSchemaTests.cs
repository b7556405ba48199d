using System.Runtime.CompilerServices;
using System.Text.Json;
using Graph.Core.Sources.Observations;

namespace Core.Tests.Sources.Observations;

/// <summary>The schema says what the reader does.</summary>
public class ObservationSchemaTests
{
    private static readonly JsonElement Schema = JsonDocument.Parse(File.ReadAllBytes(SchemaPath())).RootElement;

    [Fact]
    public void The_schema_names_every_kind_and_the_reader_knows_every_field_it_requires()
    {
        var kinds = Schema.GetProperty("properties").GetProperty("kind").GetProperty("enum").EnumerateArray().Select(k => k.GetString());
        var required = Schema.GetProperty("required").EnumerateArray().Select(k => k.GetString()!).ToList();

        Assert.Equal(Enum.GetNames<ObservationKind>().Select(k => k.ToLowerInvariant()), kinds);
        Assert.True(ObservationRow.Fit(required));
        Assert.All(required, field => Assert.False(ObservationRow.Fit([.. required.Where(f => f != field)])));
    }

    [Fact]
    public void The_examples_are_read_whole_and_use_every_field_and_kind()
    {
        var examples = Schema.GetProperty("examples").EnumerateArray().ToList();

        var reading = Reading.Of("observations", Reading.File("examples.jsonl", string.Join('\n', examples.Select(e => JsonSerializer.Serialize(e)))));

        Assert.Empty(reading.Rejects);
        Assert.Equal(["test:workhub/client-9", "test:workhub/dev-one"], reading.Records.Select(r => r.Key.ToString()).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(reading.Records.SelectMany(r => r.Claims), c => c.Property == Graph.Core.Model.ClaimProperty.Other);
        Assert.Equal(Schema.GetProperty("properties").EnumerateObject().Select(p => p.Name).Order(), examples.SelectMany(e => e.EnumerateObject().Select(m => m.Name)).Distinct().Order());
        Assert.Equal(Enum.GetValues<ObservationKind>().Length, examples.Select(e => e.GetProperty("kind").GetString()).Distinct().Count());
    }

    private static string SchemaPath([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "..", "schema", "observation.schema.json");
}
