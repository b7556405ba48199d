namespace Graph.Server.Commands;

/// <summary>The files of <c>data</c> that come with the program, wherever it is run from: the build copies them beside it.</summary>
internal static class ShippedFiles
{
    /// <summary>The path of a file by its name below <c>data</c> ("demo/demo-list.jsonl").</summary>
    /// <exception cref="CommandException">It is not there.</exception>
    public static string Path(string name)
    {
        var path = System.IO.Path.Combine([AppContext.BaseDirectory, "data", .. name.Split('/')]);
        return File.Exists(path) ? path : throw new CommandException($"data/{name} is not beside the program: build it again from a whole clone.");
    }

    public static Stream Open(string name) => File.OpenRead(Path(name));
}
