using Graph.Core.Model;
using Graph.Core.Resolution.Blocking;

namespace Graph.Core.Resolution;

/// <content>Screening leads that are not stored.</content>
public sealed partial class ResolvedGraph
{
    public async Task<ScreenAnswer> ScreenAsync(Record lead, int first, CancellationToken cancellation) =>
        (await ScreenAsync([lead], first, cancellation).ConfigureAwait(false))[0];

    public Task<IReadOnlyList<ScreenAnswer>> ScreenAsync(IReadOnlyList<Record> leads, int first, CancellationToken cancellation)
    {
        var prepared = PreparedRecord.Of(leads);
        return AnswerAsync((reads, standing) => ScreenAsync(prepared, first, reads, standing, cancellation), cancellation);
    }

    private async Task<IReadOnlyList<ScreenAnswer>> ScreenAsync(PreparedRecord[] prepared, int first, IAnswerReads reads, Standing standing, CancellationToken cancellation)
    {
        var degrees = new Degrees(_index.Members, _index.KeyOf, SourceOf);
        var search = new CandidateSearch(_index, degrees, _bound);
        var candidates = new LeadCandidates[prepared.Length];
        Parallel.For(0, prepared.Length, i => candidates[i] = search.Of(prepared[i]));

        var keys = candidates.SelectMany(c => c.Identity.Concat(c.Connection)).Distinct().ToList();
        var records = await reads.RecordsAsync(keys, cancellation).ConfigureAwait(false);
        var scoring = new LeadScoring(_scorer, new LeadDegrees(degrees), SourceOf);
        var pairs = new List<LeadPair>[prepared.Length];
        Parallel.For(0, prepared.Length, i => pairs[i] = scoring.Score(prepared[i], candidates[i], records.GetValueOrDefault, Related(prepared[i], records)));

        var shown = pairs.SelectMany(p => p.Select(c => c.Record.Key)).Distinct().ToList();
        var entityOf = await reads.EntitiesOfAsync(shown, cancellation).ConfigureAwait(false);
        var face = await FaceAsync([.. entityOf.Values.Distinct()], reads, cancellation).ConfigureAwait(false);
        return [.. prepared.Select((lead, i) => Answer(lead.Record, LeadScoring.Rank(lead, pairs[i], entityOf, face, first), standing, Unread(candidates[i], records)))];
    }

    /// <summary>How many candidates nothing could be read of: none, but while the store is away.</summary>
    private static int Unread(LeadCandidates candidates, Dictionary<RecordKey, PreparedRecord> records) =>
        candidates.Identity.Concat(candidates.Connection).Distinct().Count(k => !records.ContainsKey(k));

    /// <summary>The lead is a match when it is a known party for certain; anything a person should look at is a review.</summary>
    private ScreenAnswer Answer(Record lead, IReadOnlyList<ScreenCandidate> candidates, Standing standing, int unread)
    {
        var decision = candidates.Any(c => c.Link is { Kind: LinkKind.SameAs, Decision: LinkDecision.Match }) ? ScreenDecision.Match
            : candidates.Any(c => c.Link.Decision != LinkDecision.None) || (standing.Away is not null && unread > 0) ? ScreenDecision.Review
            : ScreenDecision.None;
        return new ScreenAnswer(lead, decision, candidates, standing.FeedNumber, Model) { Away = standing.Away, Unread = standing.Away is null ? 0 : unread };
    }

    private Func<RecordKey, bool> Related(PreparedRecord lead, Dictionary<RecordKey, PreparedRecord> records)
    {
        var targets = new RelationTargets(_index.Members, _index.KeyOf, _index.IsClosed);
        var related = targets.Resolve(lead.Record, k => records.GetValueOrDefault(k)?.Record)
            .Where(r => r.Status == RelationStatus.Resolved).Select(r => r.Targets[0]).ToHashSet();
        return related.Contains;
    }

    /// <summary>Captions and designations of entities: two reads of the store, however many there are.</summary>
    private async Task<EntityFace> FaceAsync(IReadOnlyCollection<RecordKey> entities, IAnswerReads reads, CancellationToken cancellation)
    {
        var leaders = await reads.RecordsAsync(entities, cancellation).ConfigureAwait(false);
        var members = await reads.MembersAsync(entities, cancellation).ConfigureAwait(false);
        return new EntityFace(
            e => leaders.TryGetValue(e, out var leader) ? leader.Record.Caption : e.ToString(),
            e => members.TryGetValue(e, out var records) && records.Any(r => SourceOf(r).Designates));
    }
}
