namespace Learning.Tests.Support;

/// <summary>The folders tests read from, found upwards of where they run.</summary>
internal static class Folders
{
    /// <summary>Opens a file by its name below the project's <c>data</c>.</summary>
    public static FileStream Data(string name) =>
        File.OpenRead(Up(f => File.Exists(Path.Combine(f, "Graph.sln")) ? Path.Combine(f, "data", name) : null)
            ?? throw new InvalidOperationException("The tests run outside their checkout: no Graph.sln above them."));

    /// <summary>A file below <c>shared/data</c> beside the checkout; the test is skipped, aloud, where it is absent.</summary>
    public static string Shared(string name)
    {
        var path = Up(f => File.Exists(Path.Combine(f, "shared", "data", name)) ? Path.Combine(f, "shared", "data", name) : null);
        Assert.SkipWhen(path is null, $"shared/data/{name} is not beside this checkout: real data is tested only where it is.");
        return path!;
    }

    private static string? Up(Func<string, string?> find)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (find(folder.FullName) is { } found)
            {
                return found;
            }
        }

        return null;
    }
}
