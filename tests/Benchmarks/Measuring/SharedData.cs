using Graph.Core.Sources;

namespace Benchmarks.Measuring;

/// <summary>The real data that may lie beside the checkout.</summary>
public static class SharedData
{
    /// <summary>The source of the list.</summary>
    public const string Ofac = "ofac-sdn";

    /// <summary>Judged pairs.</summary>
    public const string Pairs = "pairs/opensanctions_pairs_dev.json";

    /// <summary>Judged pairs of parties of lists.</summary>
    public const string ListPairs = "pairs/cross_list_judgements_dev.csv";

    private const string List = "lists/ofac-2022-01-31";

    /// <summary>The folder <c>shared/data</c> beside a folder above this program, or null.</summary>
    public static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "shared", "data");
            if (Directory.Exists(Path.Combine(path, List)))
            {
                return path;
            }
        }

        return null;
    }

    /// <summary>The OFAC triple of one day.</summary>
    public static IReadOnlyList<SourceFile> OfacFiles(string shared) =>
        [.. new[] { "sdn.csv", "alt.csv", "add.csv" }.Select(name => File(Path.Combine(shared, List, name)))];

    /// <summary>A file to read.</summary>
    public static SourceFile File(string path) => new(Path.GetFileName(path), () => System.IO.File.OpenRead(path));
}
