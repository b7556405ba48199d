namespace Core.Tests.Support;

/// <summary>Real data beside the checkout, which is not part of it.</summary>
internal static class SharedFiles
{
    /// <summary>The path under <c>shared/data</c>; the test is skipped, aloud, where it is absent.</summary>
    public static string Find(params string[] parts)
    {
        var inside = Path.Combine(["shared", "data", .. parts]);
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, inside);
            if (File.Exists(path) || Directory.Exists(path))
            {
                return path;
            }
        }

        Assert.Skip($"'{inside}' is not beside this checkout: real data is tested only where it is.");
        return "";
    }
}
