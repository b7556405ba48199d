using System.Text.Json;

namespace Graph.Server.Api.Page;

/// <summary>A question ready to run. Its variables have defaults that suit the demo.</summary>
/// <param name="Name">Name of its file in <c>schema/queries</c>, without the ending.</param>
/// <param name="Title">Its first line, which says what it asks.</param>
/// <param name="Text">The document.</param>
internal sealed record ExampleQuery(string Name, string Title, string Text);

/// <summary>The questions of <c>schema/queries</c>, built into the server.</summary>
internal static class ExampleQueries
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>All of them, by file name.</summary>
    public static IReadOnlyList<ExampleQuery> All { get; } = [.. EmbeddedFiles.Below("queries").Select(Of)];

    public static string Json() => JsonSerializer.Serialize(All, Options);

    private static ExampleQuery Of(string file)
    {
        var text = EmbeddedFiles.Text(file);
        return new ExampleQuery(Path.GetFileNameWithoutExtension(file), text.Split('\n')[0].TrimStart('#', ' ').TrimEnd(), text);
    }
}
