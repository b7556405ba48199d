using Graph.Core.Model;
using Graph.Core.Storage;
using Record = Graph.Core.Model.Record;

namespace Server.Tests.Support;

internal sealed partial class SmallGraph : IRecordStore, IStatements, ILedger, IGraphStore, IQualityStore
{
    public Task<IReadOnlyList<QualityFinding>> SetAsideAsync(QualityQuery query, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<QualityFinding>>(
        [new QualityFinding(QualityKind.UnreadDate, "acme", "made", "birthDate", 2, ["leads.csv, row 3"])]);

    public Task<IReadOnlyList<QualityFinding>> UntiedAsync(QualityQuery query, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<QualityFinding>>(
        [new QualityFinding(QualityKind.UnresolvedRelation, "acme", null, "LinkedTo", 1, [FrontAgain.ToString()])]);

    public Task<IReadOnlyList<QualityFinding>> HubsAsync(QualityQuery query, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<QualityFinding>>([]);

    private static readonly Selector Address = new(SelectorKind.Address, "1 pine road");

    public Task<long> FeedNumberAsync(CancellationToken cancellation) => Task.FromResult(7L);

    public Task<CommitResult> CommitAsync(GraphChange change, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<IReadOnlyDictionary<RecordKey, RecordVersion>> CurrentAsync(IReadOnlyCollection<RecordKey> keys, CancellationToken cancellation) =>
        Map(keys, k => Records.Where(r => r.Key == k).Select(Version).FirstOrDefault());

    public Task<IReadOnlyDictionary<RecordKey, IReadOnlyList<RecordVersion>>> HistoryAsync(IReadOnlyCollection<RecordKey> keys, CancellationToken cancellation) =>
        Map(keys, k => (IReadOnlyList<RecordVersion>)[.. Records.Where(r => r.Key == k).Select(Version)]);

    public IAsyncEnumerable<RecordVersion> ScanAsync(CancellationToken cancellation) => throw new NotSupportedException();

    public IAsyncEnumerable<Membership> MembershipsAsync(CancellationToken cancellation) => throw new NotSupportedException();

    public Task<IReadOnlyList<RecordDelta>> DeltasAsync(long after, long upTo, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<GraphTotals> TotalsAsync(CancellationToken cancellation) => Task.FromResult(new GraphTotals(
        new Dictionary<string, long> { ["ofac-sdn"] = 2, ["acme"] = 2 },
        new Dictionary<EntityKind, long> { [EntityKind.Company] = 2, [EntityKind.Person] = 1 },
        new Dictionary<string, long> { ["Associated/Review"] = 1 },
        new Dictionary<RelationStatus, long> { [RelationStatus.Resolved] = 1, [RelationStatus.Unresolved] = 1 },
        new Dictionary<SelectorKind, long> { [SelectorKind.Address] = 1 }));

    public Task<Load?> LoadAsync(string id, CancellationToken cancellation) => Task.FromResult(_loads.Find(l => l.Id == id));

    public Task<IReadOnlyList<Load>> LoadsAsync(CancellationToken cancellation) => Task.FromResult<IReadOnlyList<Load>>(_loads);

    public Task<IReadOnlySet<int>> BatchesAsync(string load, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<bool> HasAsync(BatchKey batch, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<IReadOnlyDictionary<RecordKey, RecordStand>> StandsAsync(IReadOnlyCollection<RecordKey> records, string? load, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<IReadOnlyDictionary<RecordKey, Statement>> LatestAsync(IReadOnlyCollection<RecordKey> records, string? except, CancellationToken cancellation) => throw new NotSupportedException();

    public IAsyncEnumerable<RecordKey> OfLoadAsync(string load, CancellationToken cancellation) => throw new NotSupportedException();

    public IAsyncEnumerable<RecordStand> StandingAsync(string? source, CancellationToken cancellation) => throw new NotSupportedException();

    public IAsyncEnumerable<Closing> ClosedAsync(CancellationToken cancellation) => throw new NotSupportedException();

    public IAsyncEnumerable<Statement> StatementsAsync(CancellationToken cancellation) => throw new NotSupportedException();

    public IAsyncEnumerable<RecordKey> OlderAsync(string source, DateTimeOffset than, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<IReadOnlyDictionary<RecordKey, GoneRecord>> GoneAsync(IReadOnlyCollection<RecordKey> records, CancellationToken cancellation) =>
        Map(records, k => k.RecordId == "gone" ? new GoneRecord(k, "load-7", null) : null);

    public Task<IReadOnlyList<Reject>> RejectsAsync(string load, int skip, int take, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<Reject>>([]);

    public Task<long> RejectCountAsync(string load, CancellationToken cancellation) => Task.FromResult(0L);

    public Task<IReadOnlyList<Judgement>> JudgementsAsync(IReadOnlyCollection<RecordKey>? records, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<Judgement>>([.. _judgements.Where(j => records is null || records.Contains(j.Link.Left) || records.Contains(j.Link.Right))]);

    public Task<IReadOnlyList<Source>> SourcesAsync(CancellationToken cancellation) => Task.FromResult<IReadOnlyList<Source>>([]);

    public Task<IReadOnlyList<FeedEntry>> FeedAsync(long afterNumber, int afterOrdinal, int take, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<FeedEntry>>(
    [
        .. Records.Select((r, i) => new FeedEntry((i / 2) + 1, i % 2, new FeedEvent(FeedEventKind.RecordAdded, r.Key.ToString())))
            .Where(e => e.Number > afterNumber || (e.Number == afterNumber && e.Ordinal > afterOrdinal)).Take(take),
    ]);

    public Task<IReadOnlyDictionary<RecordKey, RecordKey>> EntitiesOfAsync(IReadOnlyCollection<RecordKey> records, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyDictionary<RecordKey, RecordKey>>(records.Where(Entities.ContainsKey).Distinct().ToDictionary(k => k, k => Entities[k]));

    public Task<IReadOnlyDictionary<RecordKey, IReadOnlyList<RecordKey>>> MembersAsync(IReadOnlyCollection<RecordKey> entities, CancellationToken cancellation) =>
        Map(entities, e => (IReadOnlyList<RecordKey>)[.. Entities.Where(m => m.Value == e).Select(m => m.Key).Order()]);

    public Task<IReadOnlyDictionary<RecordKey, RecordTies>> TiesOfAsync(IReadOnlyCollection<RecordKey> records, CancellationToken cancellation) =>
        Map(records, k => Records.Find(r => r.Key == k) is { } record ? new RecordTies([Address], [.. RelationsOf(record)]) : null);

    public Task<IReadOnlyDictionary<RecordKey, Neighbours>> NeighboursAsync(IReadOnlyCollection<RecordKey> entities, int limit, CancellationToken cancellation)
    {
        GraphEdge[] edges =
        [
            new(Front, Trading, RelationsOf(Records[2]).First(), null),
            new(Front, Trading, null, Link),
        ];
        return Map(entities, e => edges.Where(x => x.From == e || x.To == e).ToList() is var own ? new Neighbours([.. own.Take(limit)], own.Count) : null);
    }

    public Task<IReadOnlyDictionary<Selector, Bearers>> BearersAsync(IReadOnlyCollection<Selector> selectors, int limit, CancellationToken cancellation) =>
        Map(selectors, s => s == Address ? new Bearers([.. Records.Select(r => r.Key).Order().Take(limit)], Records.Count) : null);

    public Task<IReadOnlyList<GraphPath>> ShortestPathsAsync(PathQuery query, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<GraphPath>>(
        query.From.Contains(Front) ? [new GraphPath([new PathStep(Front, Trading, null, Address)])] : []);

    public Task<IReadOnlyList<CandidateLink>> LinksOfAsync(IReadOnlyCollection<RecordKey> records, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<CandidateLink>>(records.Contains(Front) || records.Contains(Trading) ? [Link] : []);

    /// <summary>The page of links asked for last.</summary>
    public LinkQuery? Asked { get; private set; }

    public Task<IReadOnlyList<CandidateLink>> LinksAsync(LinkQuery query, CancellationToken cancellation)
    {
        Asked = query;
        return Task.FromResult<IReadOnlyList<CandidateLink>>((query.Kind is null || query.Kind == Link.Kind) && query.After is null ? [Link] : []);
    }

    private static IEnumerable<Relation> RelationsOf(Record record) => record.Relations.Select((r, i) => new Relation(
        record.Key, i, r, r.TargetIsKey ? RelationStatus.Resolved : RelationStatus.Unresolved, r.TargetIsKey ? [RecordKey.Parse(r.Target)] : []));

    private static RecordVersion Version(Record record) => new(record, record.ContentHash, Day, "load-1", 1, null, Day);

    private static Task<IReadOnlyDictionary<TKey, TValue>> Map<TKey, TValue>(IReadOnlyCollection<TKey> keys, Func<TKey, TValue?> value)
        where TKey : notnull
        where TValue : class =>
        Task.FromResult<IReadOnlyDictionary<TKey, TValue>>(keys.Distinct().Where(k => value(k) is not null).ToDictionary(k => k, k => value(k)!));
}
