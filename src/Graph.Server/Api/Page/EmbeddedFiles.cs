namespace Graph.Server.Api.Page;

/// <summary>Files built into the server.</summary>
internal static class EmbeddedFiles
{
    /// <summary>Names of the files below a folder, sorted.</summary>
    public static IEnumerable<string> Below(string folder) => typeof(EmbeddedFiles).Assembly.GetManifestResourceNames()
        .Where(n => n.StartsWith(folder + "/", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    /// <summary>The text of a file.</summary>
    public static string Text(string name)
    {
        using var stream = typeof(EmbeddedFiles).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The file {name} is not built into the server.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
