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
}
