using Graph.Core.Model;
using Graph.Core.Resolution;
using Graph.Core.Sources;
using Graph.Learning.Generating.Demo;

namespace Benchmarks.Measuring;

/// <summary>A demo network against its truth.</summary>
/// <param name="F1">Pairwise F1 of the clusters.</param>
/// <param name="IsFirst">Share of the leads that are a party which have it first, as <c>SAME_AS</c>.</param>
/// <param name="BelongsShown">Share of those that belong to one which have it among the first three, as <c>ASSOCIATED</c>, with what ties them.</param>
/// <param name="OthersMatched">How many of the other leads are a match.</param>
/// <param name="PersonasWithVictims">How many entities hold a persona and its victim.</param>
public sealed record DemoFigures(double F1, double IsFirst, double BelongsShown, int OthersMatched, int PersonasWithVictims)
{
    private const int Shown = 10;

    public static async Task<DemoFigures> MeasureAsync(ulong seed)
    {
        var files = DemoNetwork.Generate(seed);
        await using var place = await TemporaryGraph.OpenAsync();
        foreach (var source in DemoSources.Network)
        {
            await place.Graph.SetSourceAsync(source, CancellationToken.None);
            var name = DemoSources.FileOf(source);
            await place.LoadAsync(source.Name, source.Name, [new SourceFile(name, () => files.Open(name))]);
        }

        await place.Graph.SetSourceAsync(DemoSources.Leads, CancellationToken.None);
        var entities = new Dictionary<RecordKey, RecordKey>();
        await foreach (var membership in place.Store.Records.MembershipsAsync(CancellationToken.None))
        {
            entities[membership.Record] = membership.Entity;
        }

        return Judge(DemoTruth.Of(files), entities, await place.Graph.ScreenAsync(DemoTruth.LeadsOf(files), Shown, CancellationToken.None));
    }

    private static DemoFigures Judge(DemoTruth truth, Dictionary<RecordKey, RecordKey> entities, IReadOnlyList<ScreenAnswer> answers)
    {
        var byRelation = answers.ToLookup(a => truth.Leads[a.Lead.Key.RecordId].Relation, StringComparer.Ordinal);
        bool Hits(ScreenAnswer answer, ScreenCandidate candidate) =>
            truth.Leads[answer.Lead.Key.RecordId].Parties.Any(p => entities[p] == candidate.Entity);
        return new DemoFigures(
            F1Of(truth.Entities, entities),
            Share(byRelation["is"], a => a.Candidates is [{ Link.Kind: LinkKind.SameAs } top, ..] && Hits(a, top)),
            Share(byRelation["belongs"], a => a.Candidates.Take(3).Any(c => c.Link is { Kind: LinkKind.Associated, Contributions.Count: > 0 } && Hits(a, c))),
            byRelation.Where(g => g.Key is not ("is" or "belongs")).Sum(g => g.Count(a => a.Decision == ScreenDecision.Match)),
            entities.GroupBy(e => e.Value, e => truth.Roles[e.Key]).Count(e => e.Contains("persona") && e.Contains("identity-victim")));
    }

    /// <summary>2 × pairs both put together, over the pairs each puts together.</summary>
    private static double F1Of(IReadOnlyDictionary<RecordKey, string> truth, Dictionary<RecordKey, RecordKey> entities)
    {
        var both = Pairs(truth.Keys.GroupBy(k => (truth[k], entities[k])).Select(g => g.Count()));
        return 2.0 * both / (Pairs(truth.Keys.GroupBy(k => truth[k]).Select(g => g.Count())) + Pairs(truth.Keys.GroupBy(k => entities[k]).Select(g => g.Count())));
    }

    private static long Pairs(IEnumerable<int> sizes) => sizes.Sum(n => (long)n * (n - 1) / 2);

    private static double Share(IEnumerable<ScreenAnswer> answers, Func<ScreenAnswer, bool> right) => answers.Average(a => right(a) ? 1.0 : 0);
}
