using System.Globalization;
using Benchmarks.Bars;
using Benchmarks.Measuring;
using Graph.Core.Model;
using Graph.Core.Sources;
using Graph.Core.Storage;

namespace Benchmarks.Arrivals;

/// <summary>OFAC's list of parties as it came, day after day: what each snapshot opens and closes, which Linked To edges stand at the end, and what an undo leaves.</summary>
internal static class ArrivalTable
{
    public const string Word = "arrivals";
    private const int EdgesWanted = 4_615;
    private static readonly DateTimeOffset First = new(2021, 8, 18, 23, 59, 59, TimeSpan.Zero);
    private static readonly DateTimeOffset Second = new(2022, 1, 31, 23, 59, 59, TimeSpan.Zero);
    private static readonly DateTimeOffset Third = new(2022, 12, 28, 23, 59, 59, TimeSpan.Zero);

    /// <summary><c>arrivals [--shared FOLDER]</c>; 0 when every bar is met, 1 when one is not, 2 without the data.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        if ((args is ["--shared", var folder] ? folder : SharedData.Find()) is not { } shared)
        {
            Console.WriteLine("No shared/data beside the checkout: say --shared FOLDER.");
            return 2;
        }

        await using var place = await TemporaryGraph.OpenAsync();
        var bars = new BarLines();
        var events = GoldEvents.Read(Path.Combine(shared, "arrivals/change_events_to_2022-12-31.csv"));
        await place.LoadAsync("first", SharedData.Ofac, ListOf(shared, "arrivals/sdn_2021-08-18.csv"), First, LoadMode.Snapshot);
        var differences = new List<string>();
        await StepAsync(place, bars, "second", ListOf(shared, "lists/ofac-2022-01-31/sdn.csv"), (First, Second), (347, 387), events, differences);
        var before = await place.Graph.HashAsync(CancellationToken.None);
        await StepAsync(place, bars, "third", ListOf(shared, "arrivals/sdn_2022-12-28.csv"), (Second, Third), (2_513, 126), events, differences);
        await EdgesAsync(place, bars, Path.Combine(shared, "arrivals/linked_to_edges_to_2022-12-31.csv"), differences);
        await place.Graph.UndoAsync("third", "benchmark", null, CancellationToken.None);
        bars.Add("undoing the last load gives the hash before it (1 yes)", "1", before == await place.Graph.HashAsync(CancellationToken.None) ? 1 : 0, "0", n => n == 1);
        bars.Add("and a rebuild gives the same (1 yes)", "1", before == await place.Graph.RebuildHashAsync(CancellationToken.None) ? 1 : 0, "0", n => n == 1);
        differences.ForEach(Console.WriteLine);
        return bars.AllMet ? 0 : 1;
    }

    private static IReadOnlyList<SourceFile> ListOf(string shared, string path) => [SharedData.File(Path.Combine(shared, path))];

    private static async Task StepAsync(
        TemporaryGraph place,
        BarLines bars,
        string id,
        IReadOnlyList<SourceFile> files,
        (DateTimeOffset From, DateTimeOffset To) span,
        (long Opened, long Closed) wanted,
        IReadOnlyList<GoldEvent> events,
        List<string> differences)
    {
        var feed = await place.Store.Records.FeedNumberAsync(CancellationToken.None);
        var counts = await place.LoadAsync(id, SharedData.Ofac, files, span.To, LoadMode.Snapshot);
        bars.Add($"{files[0].Name} of {span.To:yyyy-MM-dd}: opened", Number(wanted.Opened), counts.Opened, "0", n => n == wanted.Opened);
        bars.Add("  closed", Number(wanted.Closed), counts.Closed, "0", n => n == wanted.Closed);
        bars.Add("  changed", "-", counts.Changed, "0", _ => true);
        var told = await ToldAsync(place, feed);
        var (added, removed) = GoldEvents.Between(events, span.From, span.To);
        Differ(differences, $"opened by {span.To:yyyy-MM-dd}", added, [.. Of(told, FeedEventKind.RecordAdded), .. Of(told, FeedEventKind.RecordReopened)]);
        Differ(differences, $"closed by {span.To:yyyy-MM-dd}", removed, [.. Of(told, FeedEventKind.RecordClosed)]);
    }

    private static async Task<IReadOnlyList<FeedEvent>> ToldAsync(TemporaryGraph place, long after)
    {
        var told = new List<FeedEvent>();
        var (number, ordinal) = (after, int.MaxValue);
        while (await place.Store.Ledger.FeedAsync(number, ordinal, 10_000, CancellationToken.None) is { Count: > 0 } page)
        {
            told.AddRange(page.Select(e => e.Event));
            (number, ordinal) = (page[^1].Number, page[^1].Ordinal);
        }

        return told;
    }

    private static IEnumerable<string> Of(IEnumerable<FeedEvent> told, FeedEventKind kind) =>
        told.Where(e => e.Kind == kind).Select(e => RecordKey.Parse(e.Subject).RecordId);

    private static void Differ(List<string> differences, string what, IEnumerable<string> gold, HashSet<string> found)
    {
        var wanted = gold.ToHashSet(StringComparer.Ordinal);
        differences.Add($"{what}, in the events and not here: {Named(wanted.Except(found))}");
        differences.Add($"{what}, here and not in the events: {Named(found.Except(wanted))}");
    }

    private static async Task EdgesAsync(TemporaryGraph place, BarLines bars, string path, List<string> differences)
    {
        var records = await TemporaryGraph.RecordsAsync(place.Store);
        var ties = await place.Store.Graph.TiesOfAsync([.. records.Select(r => r.Key)], CancellationToken.None);
        var standing = ties.Values.SelectMany(t => t.Relations)
            .Where(r => r.Status == RelationStatus.Resolved && r.Stated.Kind == RelationKind.LinkedTo)
            .Select(r => $"{r.StatedBy.RecordId}>{r.Targets[0].RecordId}")
            .ToHashSet(StringComparer.Ordinal);
        var gold = File.ReadLines(path).Skip(1).Select(l => l.Split(',', 3)).Select(f => $"{f[0]}>{f[1]}").ToList();
        bars.Add(string.Create(CultureInfo.InvariantCulture, $"Linked To edges that stand, of {gold.Count}"), $">= {EdgesWanted}", gold.Count(standing.Contains), "0", n => n >= EdgesWanted);
        differences.Add($"edges that do not stand: {Named(gold.Where(e => !standing.Contains(e)))}");
    }

    private static string Named(IEnumerable<string> names) => string.Join(' ', names.Order(StringComparer.Ordinal)) is { Length: > 0 } named ? named : "none";

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
