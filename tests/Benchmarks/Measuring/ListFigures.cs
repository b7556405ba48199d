using System.Diagnostics;
using Graph.Core.Model;
using Graph.Core.Storage;

namespace Benchmarks.Measuring;

/// <summary>Four sanctions lists in one store, and the pairs between them that analysts have judged.</summary>
/// <param name="Parties">Records by list.</param>
/// <param name="Seconds">Wall time of loading and resolving them one after the other, durable.</param>
/// <param name="Queue">Identity links that wait for a person.</param>
/// <param name="Judged">What became of each judged pair between two loaded lists.</param>
/// <param name="Merged">Pairs of records in one entity, by pair of lists.</param>
public sealed record ListFigures(
    IReadOnlyDictionary<string, long> Parties, double Seconds, long Queue, IReadOnlyList<JudgedListPair> Judged, IReadOnlyDictionary<(string, string), int> Merged)
{
    /// <summary>The lists, in the order they are loaded.</summary>
    public static IReadOnlyList<(string Source, string[] Files)> Lists { get; } =
    [
        (SharedData.Ofac, ["lists/ofac-2022-01-31/sdn.csv", "lists/ofac-2022-01-31/alt.csv", "lists/ofac-2022-01-31/add.csv"]),
        ("un-sc", ["lists/un/un_consolidated_2020.xml"]),
        ("au-dfat", ["lists/au/dfat_2026-08.csv"]),
        ("ca-sema", ["lists/ca/sema_2025-05.xml"]),
    ];

    /// <summary>Of the positive pairs between two lists, how many are merged, and how many are merged or wait for a person.</summary>
    public (int All, int Merged, int Seen) Positives(string left, string right)
    {
        var pairs = Judged.Where(j => j.Same && j.IsBetween(left, right)).ToList();
        return (pairs.Count, pairs.Count(p => p.IsMerged), pairs.Count(p => p.IsMerged || p.IsSeen));
    }

    /// <summary>Loads the lists into a graph and looks what became of the judged pairs.</summary>
    public static async Task<ListFigures> MeasureAsync(TemporaryGraph place, string shared)
    {
        var clock = Stopwatch.StartNew();
        foreach (var (source, files) in Lists)
        {
            await place.LoadAsync(source, source, [.. files.Select(f => SharedData.File(Path.Combine(shared, f)))]);
        }

        var seconds = clock.Elapsed.TotalSeconds;
        var totals = await place.Store.Records.TotalsAsync(CancellationToken.None);
        var entities = new Dictionary<RecordKey, RecordKey>();
        await foreach (var membership in place.Store.Records.MembershipsAsync(CancellationToken.None))
        {
            entities[membership.Record] = membership.Entity;
        }

        return new ListFigures(
            totals.Records,
            seconds,
            totals.Links.GetValueOrDefault("SameAs/Review") + totals.Links.GetValueOrDefault("SameAs/Conflict"),
            await JudgedAsync(place.Store.Graph, entities, shared),
            MergedPairs(entities));
    }

    private static async Task<IReadOnlyList<JudgedListPair>> JudgedAsync(IGraphStore store, Dictionary<RecordKey, RecordKey> entities, string shared)
    {
        var judged = JudgedListPair.Read(Path.Combine(shared, SharedData.ListPairs)).Where(p => entities.ContainsKey(p.Left) && entities.ContainsKey(p.Right)).ToList();
        var links = await store.LinksOfAsync([.. Members(judged, entities)], CancellationToken.None);
        var seen = links.Where(l => l.Kind == LinkKind.SameAs && l.Decision != LinkDecision.None)
            .SelectMany(l => new[] { (entities[l.Left], entities[l.Right]), (entities[l.Right], entities[l.Left]) }).ToHashSet();
        return [.. judged.Select(p => p with { IsMerged = entities[p.Left] == entities[p.Right], IsSeen = seen.Contains((entities[p.Left], entities[p.Right])) })];
    }

    /// <summary>All records of the entities that hold a judged one: a link between any two of them shows the pair.</summary>
    private static IEnumerable<RecordKey> Members(List<JudgedListPair> judged, Dictionary<RecordKey, RecordKey> entities)
    {
        var asked = judged.SelectMany(p => new[] { entities[p.Left], entities[p.Right] }).ToHashSet();
        return entities.Where(e => asked.Contains(e.Value)).Select(e => e.Key);
    }

    private static Dictionary<(string, string), int> MergedPairs(Dictionary<RecordKey, RecordKey> entities) => entities
        .GroupBy(e => e.Value, e => e.Key)
        .SelectMany(g => g.SelectMany(a => g.Where(b => a < b).Select(b => (a.Source, b.Source))))
        .CountBy(p => p)
        .ToDictionary(p => p.Key, p => p.Value);
}
