using System.Globalization;
using System.Text.RegularExpressions;
using Benchmarks.Generating;
using Benchmarks.Measuring;
using Graph.Core.Model;
using Graph.Stores;
using Graph.Stores.Embedded;
using Server.Tests.Support;

namespace Benchmarks.Storms;

/// <summary>The program killed as by a power cut, fifty times, in loads, closings, undos, restores and beside another writer.</summary>
internal sealed partial class Kills(StormLines lines, DirectoryInfo place)
{
    // Made records have slips, so that values of some are set aside.
    private const int Problems = 1;
    private const int BatchSize = 1000;
    private const int Records = 6 * BatchSize;
    private const double Golden = 0.618;

    // What stands in the end, in its order, for a store that nobody ever killed.
    private readonly List<string[]> _standing = [];
    private int _made;
    private int _kills;

    private string Store => Path("killed.db");

    public async Task RunAsync()
    {
        await PhaseAsync("delta load", 14, _ => Task.FromResult(Delta()), LoadsStandAsync);
        await SnapshotsAsync();
        await PhaseAsync("one of two writers", 6, _ => Task.FromResult(Delta()), LoadsStandAsync, Delta);
        await UndosAsync();
        await RestoresAsync();
        var hash = await GraphRun.SoundHashAsync(Store, rebuild: true);
        var wanted = await UnkilledAsync();
        lines.Add($"after {_kills} kills: verify --rebuild, and the hash of a store never killed", null, hash is not null && hash == wanted && _kills >= 50, $"{hash} {(hash == wanted ? "equal" : $"and {wanted}")}");
    }

    private async Task SnapshotsAsync()
    {
        var whole = Leads();
        var half = Path("shrunken.csv");
        File.WriteAllLines(half, File.ReadLines(whole).Where((_, i) => i == 0 || i % 5 > 1));
        string[] Snapshot(int go) => Kept(
            ["load", go % 2 == 0 ? whole : half, "--source", "list-k", "--snapshot", "--allow-shrink", "--published", string.Create(CultureInfo.InvariantCulture, $"2026-02-{go + 1:00}"), "--verbose", "--store", Store]);
        await GraphRun.OfAsync(Snapshot(0));
        await PhaseAsync("snapshot that closes 2,400 or opens them again", 12, go => Task.FromResult(Snapshot(go + 1)), LoadsStandAsync);
    }

    private Task UndosAsync() => PhaseAsync(
        "undo",
        10,
        async _ =>
        {
            if (_standing.Count < 3)
            {
                await GraphRun.OfAsync(Delta());
            }

            await using var store = await EmbeddedStore.OpenAsync(Store, CancellationToken.None);
            var last = (await store.LoadsAsync(CancellationToken.None)).Where(l => !l.IsTakenBack).MaxBy(l => l.StartedAt)!;

            // Of two writers at once the later to be asked may have begun first.
            _standing.RemoveAt(_standing.FindLastIndex(c => c.Contains(last.Source) && c.Contains(Day(last))));
            return ["undo", last.Id, "--store", Store];
        },
        SoundAsync);

    private async Task RestoresAsync()
    {
        var backup = Path("backup.gz");
        await GraphRun.OfAsync("backup", backup, "--store", Store);
        var hash = await HashAsync(Store);
        var target = "";
        await PhaseAsync(
            "restore",
            8,
            go => Task.FromResult<string[]>(["restore", backup, "--store", target = Path($"restored-{go}.db")]),
            async _ => !File.Exists(target) || await HashAsync(target) == hash);
        var whole = await GraphRun.SoundHashAsync(target, rebuild: true);
        lines.Add("  the store restored at last", null, whole == hash, whole ?? "not sound");
    }

    /// <summary>Kills a command so many times, each time somewhere else in its work; what comes to its end by itself is followed by the next.</summary>
    /// <param name="check">Whether all is there that was acknowledged (batches of the last load), and sound.</param>
    /// <param name="beside">Another writer, which is not killed.</param>
    private async Task PhaseAsync(string what, int kills, Func<int, Task<string[]>> next, Func<IReadOnlySet<int>, Task<bool>> check, Func<string[]>? beside = null)
    {
        var (killed, go, span, isWhole, told) = (0, 0, TimeSpan.FromSeconds(6), true, new SortedSet<int>());
        var command = await next(go);
        var other = beside is null ? null : Writer(beside);
        for (var round = 1; killed < kills; round++)
        {
            using var process = GraphProcess.Start(command);
            await Task.Delay(TimeSpan.FromMilliseconds(200) + (span * (round * Golden % 1)));
            told.UnionWith(Batches(await process.KillAsync(CancellationToken.None)));
            isWhole &= await check(told);
            if (process.WasKilled)
            {
                killed++;
                continue;
            }

            // It was faster than thought.
            (span, told) = (span * .8, []);
            command = await next(++go);
        }

        var last = await GraphRun.OfAsync(command);
        isWhole &= other is null || await other;
        _kills += killed;
        lines.Add($"kill -9 in {what}: {killed} times, then to its end", last.Code, isWhole && last.Code <= Problems && await SoundAsync(told), last.Sentence);
    }

    private static async Task<bool> Writer(Func<string[]> command) => (await GraphRun.OfAsync(command())).Code <= Problems;

    /// <summary>Every acknowledged batch is there, the counts are those of the batches that are, and the store is sound.</summary>
    private async Task<bool> LoadsStandAsync(IReadOnlySet<int> told)
    {
        await using var store = await EmbeddedStore.OpenAsync(Store, CancellationToken.None);
        var loads = await store.LoadsAsync(CancellationToken.None);
        var batches = await Task.WhenAll(loads.Select(async l => (Load: l, Numbers: await store.BatchesAsync(l.Id, CancellationToken.None))));
        return batches.All(b => (b.Load.Counts.Read + BatchSize - 1) / BatchSize == b.Numbers.Count)
            && (told.Count == 0 || batches.Any(b => told.IsSubsetOf(b.Numbers)))
            && (await store.FaultsAsync(CancellationToken.None)).Count == 0;
    }

    private async Task<bool> SoundAsync(IReadOnlySet<int> _)
    {
        await using var store = await EmbeddedStore.OpenAsync(Store, CancellationToken.None);
        return (await store.FaultsAsync(CancellationToken.None)).Count == 0;
    }

    private async Task<string?> UnkilledAsync()
    {
        var store = Path("unkilled.db");
        foreach (var command in _standing)
        {
            await GraphRun.OfAsync([.. command[..^1], store]);
        }

        return await GraphRun.SoundHashAsync(store);
    }

    private static async Task<string> HashAsync(string file)
    {
        await using var store = OpenedStore.Of(await EmbeddedStore.OpenAsync(file, CancellationToken.None));
        using var graph = await TemporaryGraph.OpenAsync(store);
        return await graph.HashAsync(CancellationToken.None);
    }

    private string[] Delta() => Kept(["load", Leads(), "--source", $"leads-{_made}", "--published", "2026-01-01", "--verbose", "--store", Store]);

    private static string Day(Load load) => load.Published.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string[] Kept(string[] command)
    {
        _standing.Add(command);
        return command;
    }

    private string Leads()
    {
        var file = Path($"leads-{++_made}.csv");
        GenerateCommand.Write(file, null, Records, (ulong)_made);
        return file;
    }

    private string Path(string name) => System.IO.Path.Combine(place.FullName, name);

    private static IEnumerable<int> Batches(string said) => Acknowledgement().Matches(said).Select(m => int.Parse(m.Groups[1].ValueSpan, CultureInfo.InvariantCulture));

    [GeneratedRegex("^Batch ([0-9]+) stands", RegexOptions.Multiline)]
    private static partial Regex Acknowledgement();
}
