using Benchmarks.Measuring;

namespace Benchmarks.Storms;

/// <summary>Kills, full disks, read-only folders, files of every bad sort: what the program says, how it ends, and whether anything was lost.</summary>
internal static class StormTable
{
    public const string Word = "storms";

    /// <summary><c>storms [--shared FOLDER] [PART…]</c>; 0 when every storm was weathered, 1 when one was not. Parts are kills, disks, files and lists; without one, all.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var shared = args is ["--shared", var folder, ..] ? folder : SharedData.Find();
        var parts = args is ["--shared", _, .. var rest] ? rest : args;
        var lines = new StormLines();
        foreach (var (name, storm) in All(shared))
        {
            if (parts.Length == 0 || parts.Contains(name, StringComparer.Ordinal))
            {
                var place = Directory.CreateTempSubdirectory("graph-storm-");
                await storm(lines, place);
                place.Delete(recursive: true);
            }
        }

        return lines.AllWeathered ? 0 : 1;
    }

    private static IEnumerable<(string Name, Func<StormLines, DirectoryInfo, Task> Storm)> All(string? shared) =>
    [
        ("kills", (lines, place) => new Kills(lines, place).RunAsync()),
        ("disks", async (lines, place) =>
        {
            await new FullDisk(lines, place).RunAsync();
            await new ReadOnlyFolder(lines, place).RunAsync();
        }),
        ("files", async (lines, place) =>
        {
            await new HostileFiles(lines, place).RunAsync();
            await new LargeFiles(lines, place).RunAsync();
        }),
        ("lists", async (lines, place) =>
        {
            await new GrownLists(lines, place, shared).RunAsync();
            await new CutLists(lines, place, shared).RunAsync();
        }),
    ];
}
