using System.CommandLine;
using Graph.Server.Api;

namespace Graph.Server.Commands;

/// <summary><c>schema export</c>: writes the served schema.</summary>
internal static class SchemaCommand
{
    private static readonly string Standing = Path.Combine("schema", "graph.graphql");

    public static Command Of(Surroundings around)
    {
        var output = new Option<FileInfo>("--output") { Description = "Where to write it.", HelpName = "FILE", DefaultValueFactory = _ => new FileInfo(Standing) };
        var export = new Command("export", "Writes the GraphQL schema as it is served.") { output };
        export.SetAction(parse =>
        {
            var file = parse.GetValue(output)!;
            if (file.Directory is not { Exists: true })
            {
                throw new UsageException($"There is no folder {file.DirectoryName}: run this where the project's schema folder is, or name a file with --output.");
            }

            File.WriteAllText(file.FullName, SchemaExport.Sdl());
            around.Say($"Wrote {file.FullName}.");
            return ExitCodes.Done;
        });
        return new Command("schema", "What the API is.") { export };
    }
}
