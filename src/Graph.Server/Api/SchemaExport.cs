using GraphQL;
using GraphQL.Types;
using GraphQL.Utilities;

namespace Graph.Server.Api;

/// <summary>The schema as text.</summary>
internal static class SchemaExport
{
    /// <summary>The served schema in the schema language, sorted; needs no store.</summary>
    public static string Sdl()
    {
        using var services = new ServiceCollection().AddLogging().AddGraphApi().BuildServiceProvider();
        var schema = services.GetRequiredService<ISchema>();
        schema.Initialize();
        return schema.Print(new PrintOptions { IncludeDescriptions = true, StringComparison = StringComparison.Ordinal })
            .ReplaceLineEndings("\n").TrimEnd() + "\n";
    }
}
