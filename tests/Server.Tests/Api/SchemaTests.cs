using System.Text.Json;
using Graph.Server.Api;
using GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;
using Server.Tests.Support;

namespace Server.Tests.Api;

public sealed class SchemaTests
{
    private static readonly string Path = System.IO.Path.Combine(Checkout.Root, "schema", "graph.graphql");

    [Fact]
    public void The_served_schema_is_the_one_in_the_repository()
    {
        var served = SchemaExport.Sdl();

        var kept = File.Exists(Path) ? File.ReadAllText(Path) : "";

        Assert.True(served == kept, "The schema has changed. Read the difference, and if it is meant: dotnet run --project src/Graph.Server -- schema export");
    }

    [Fact]
    public void A_lead_of_the_API_has_the_fields_of_a_lead_of_a_file_and_no_other()
    {
        using var services = new ServiceCollection().AddLogging().AddGraphApi().BuildServiceProvider();
        var schema = services.GetRequiredService<ISchema>();
        schema.Initialize();
        using var file = JsonDocument.Parse(File.ReadAllBytes(System.IO.Path.Combine(Checkout.Root, "schema", "lead.schema.json")));

        var served = schema.AllTypes.OfType<IInputObjectGraphType>().Where(t => t.Name.StartsWith("Lead", StringComparison.Ordinal))
            .SelectMany(t => t.Fields.Select(f => $"{t.Name}.{f.Name}"));

        Assert.Equal(FieldsOfFiles(file.RootElement).Order(StringComparer.Ordinal), served.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Everything_in_the_schema_is_described()
    {
        using var services = new ServiceCollection().AddLogging().AddGraphApi().BuildServiceProvider();
        var schema = services.GetRequiredService<ISchema>();
        schema.Initialize();

        var own = schema.AllTypes.Where(t => !t.Name.StartsWith("__", StringComparison.Ordinal) && t is not ScalarGraphType or EnumerationGraphType).ToList();
        var silent = own.Where(t => string.IsNullOrWhiteSpace(t.Description)).Select(t => t.Name)
            .Concat(own.OfType<IComplexGraphType>().SelectMany(t => t.Fields.Where(f => string.IsNullOrWhiteSpace(f.Description)).Select(f => $"{t.Name}.{f.Name}")))
            .Concat(own.OfType<IComplexGraphType>().SelectMany(t => t.Fields.SelectMany(f => f.Arguments ?? []).Where(a => string.IsNullOrWhiteSpace(a.Description)).Select(a => a.Name)))
            .Concat(own.OfType<EnumerationGraphType>().SelectMany(t => t.Values.Where(v => string.IsNullOrWhiteSpace(v.Description)).Select(v => $"{t.Name}.{v.Name}")));

        Assert.Empty(silent);
    }

    /// <summary>The plural fields of a lead, and those of its parts that are objects of more than a text with its language.</summary>
    private static IEnumerable<string> FieldsOfFiles(JsonElement schema)
    {
        var fields = schema.GetProperty("properties").EnumerateObject()
            .Where(p => !p.Value.GetProperty("description").GetString()!.StartsWith("Singular", StringComparison.Ordinal))
            .Select(p => $"LeadInput.{p.Name}");
        var parts = schema.GetProperty("$defs").EnumerateObject().Where(d => d.Name is not ("text" or "date" or "value"));
        return fields.Concat(parts.SelectMany(d => PropertiesOf(d.Value).Select(p => $"Lead{char.ToUpperInvariant(d.Name[0])}{d.Name[1..]}Input.{p}")));
    }

    private static IEnumerable<string> PropertiesOf(JsonElement part) =>
        (part.TryGetProperty("oneOf", out var forms) ? forms[1] : part).GetProperty("properties").EnumerateObject().Select(p => p.Name);
}
