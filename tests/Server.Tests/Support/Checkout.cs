namespace Server.Tests.Support;

/// <summary>The folder the project was checked out into, found from where the tests were built.</summary>
internal static class Checkout
{
    private static readonly Lazy<string> Found = new(() =>
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "Graph.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("There is no Graph.sln above the tests.");
    });

    public static string Folder => Found.Value;

    public static string Path(params string[] parts) => System.IO.Path.Combine([Folder, .. parts]);
}
