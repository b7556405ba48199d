using Graph.Core.Model;
using Graph.Core.Resolution;
using Record = Graph.Core.Model.Record;

namespace Server.Tests.Support;

/// <summary>A graph of a few invented parties, already resolved, behind every port the API asks of.</summary>
internal sealed partial class SmallGraph : IResolvedGraph
{
    public static readonly RecordKey Trading = new("ofac-sdn", "1");
    public static readonly RecordKey Chief = new("ofac-sdn", "2");
    public static readonly RecordKey Front = new("acme", "front");
    public static readonly RecordKey FrontAgain = new("acme", "front-2");
    private static readonly DateTimeOffset Day = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);
    private readonly List<Judgement> _judgements = [];
    private readonly List<Load> _loads = [];

    public List<Record> Records { get; } =
    [
        Party(Trading, EntityKind.Company, ["MORANBONG PINE TRADING CO"], [new Designation("OFAC", "DPRK3")]),
        Party(Chief, EntityKind.Person, ["PAK, Song Nam"], [new Designation("OFAC", "DPRK4")]),
        Party(Front, EntityKind.Company, ["Pine Bright Shipping Ltd"], [], new StatedRelation(RelationKind.LinkedTo, Trading.ToString(), true)),
        Party(FrontAgain, EntityKind.Company, ["Pine Bright Shipping Limited"], [], new StatedRelation(RelationKind.LinkedTo, "NOBODY KNOWN", false)),
    ];

    /// <summary>Which entity holds each record.</summary>
    public Dictionary<RecordKey, RecordKey> Entities { get; } = new() { [Trading] = Trading, [Chief] = Chief, [Front] = Front, [FrontAgain] = Front };

    /// <summary>What the next question does before it is answered.</summary>
    public Func<CancellationToken, Task> Before { get; set; } = _ => Task.CompletedTask;

    public int LoadsStarted => _loads.Count;

    /// <summary>The ledger's loads, to be set as a test needs them.</summary>
    public List<Load> Loads => _loads;

    public string Model => "0123abcd";

    public static CandidateLink Link { get; } = new(
        LinkKind.Associated, Front, Trading, -2, 1.5, 0.8, LinkDecision.Review, "between the thresholds",
        [new Contribution("address", "exact", 0.9, "1 Pine Rd", "1 PINE ROAD", 3.5)], "0123abcd", 1);

    /// <summary>Why the store does not answer; null while it does.</summary>
    public StoreAway? Away { get; set; }

    public Task<Standing> StandAsync(CancellationToken cancellation) => Task.FromResult(new Standing(7, Away));

    public Task RememberAsync(CancellationToken cancellation) => Task.CompletedTask;

    public Task<long> CatchUpAsync(CancellationToken cancellation) => Task.FromResult(7L);

    public Source SourceOf(string name) => Source.Default(name);

    public Source SourceOf(RecordKey record) => SourceOf(record.Source);

    public Task<string?> RefusalAsync(Load load, Func<IReadOnlySet<ulong>> keys, CancellationToken cancellation) => Task.FromResult<string?>(null);

    public Task<Load?> BeginUndoAsync(string load, string user, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<Load?> UndoAsync(string load, string user, Action<long>? progress, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<UndoPreview?> UndoPreviewAsync(string load, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<int> PurgeAsync(IReadOnlyCollection<RecordKey> records, IReadOnlyCollection<string> loads, string user, string reason, CancellationToken cancellation) => throw new NotSupportedException();

    public Task StartLoadAsync(Load load, CancellationToken cancellation)
    {
        _loads.Add(load);
        return Task.CompletedTask;
    }

    public ReadyBatch Ready(IReadOnlyList<Record> records) => new(records, _ => false);

    public Task<BatchReport> AppendReadyAsync(Load load, int number, ReadyBatch batch, IReadOnlyList<Reject> rejects, CancellationToken cancellation) =>
        AppendAsync(load, number, batch.Records, rejects, cancellation);

    public Task<BatchReport> AppendAsync(Load load, int number, IReadOnlyList<Record> records, IReadOnlyList<Reject> rejects, CancellationToken cancellation)
    {
        var again = records.All(r => Entities.ContainsKey(r.Key));
        foreach (var record in records.Where(r => Entities.TryAdd(r.Key, r.Key)))
        {
            Records.Add(record);
        }

        var counts = new LoadCounts(records.Count + rejects.Count, records.Count, 0, 0, rejects.Count);
        _loads[^1] = _loads[^1] with { Counts = counts };
        return Task.FromResult(new BatchReport(8, again, counts, [], new HashSet<ulong>()));
    }

    public Task EndLoadAsync(Load load, LoadStatus status, CancellationToken cancellation)
    {
        _loads[^1] = _loads[^1] with { Status = status };
        return Task.CompletedTask;
    }

    public Task<Judgement> JudgeAsync(LinkKey link, Verdict verdict, string user, string? reason, CancellationToken cancellation)
    {
        var judgement = Judgement.Of(link, verdict, user, reason, Day);
        _judgements.Add(judgement);
        return Task.FromResult(judgement);
    }

    public Task<Judgement?> RevokeAsync(string judgementId, string user, CancellationToken cancellation)
    {
        var index = _judgements.FindIndex(j => j.Id == judgementId);
        return Task.FromResult(index < 0 ? null : _judgements[index] = _judgements[index] with { RevokedAt = Day.AddDays(1), RevokedBy = user });
    }

    public Task SetSourceAsync(Source source, CancellationToken cancellation) => throw new NotSupportedException();

    public async Task<ScreenAnswer> ScreenAsync(Record lead, int first, CancellationToken cancellation) =>
        (await ScreenAsync([lead], first, cancellation))[0];

    public async Task<IReadOnlyList<ScreenAnswer>> ScreenAsync(IReadOnlyList<Record> leads, int first, CancellationToken cancellation)
    {
        await Before(cancellation);
        return [.. leads.Select(l => new ScreenAnswer(l, ScreenDecision.Review, [Candidate()], 7, Model) { Away = Away })];
    }

    public Task<Explanation?> ExplainAsync(RecordKey left, RecordKey right, CancellationToken cancellation)
    {
        var (a, b) = (Records.Find(r => r.Key == left), Records.Find(r => r.Key == right));
        return Task.FromResult(a is null || b is null ? null : new Explanation(a, b, Pair(LinkKind.SameAs), Pair(LinkKind.Associated), false, _judgements));
    }

    public Explanation Compare(Record left, Record right) => throw new NotSupportedException();

    public async Task<SearchHits> SearchAsync(string text, IReadOnlyCollection<EntityKind>? kinds, bool designatedOnly, int first, CancellationToken cancellation)
    {
        await Before(cancellation);
        return new SearchHits(
        [
            .. Records.Where(r => r.Caption.Contains(text, StringComparison.OrdinalIgnoreCase) && (kinds?.Contains(r.Kind) ?? true))
                .Select(r => new SearchHit(Entities[r.Key], r.Key, r.Caption, r.Kind, SourceOf(r.Key.Source).Designates, r.Caption, 1))
                .Where(h => h.Designated || !designatedOnly).DistinctBy(h => h.Entity).Take(first),
        ], new Standing(7, Away));
    }

    public Task<string> HashAsync(CancellationToken cancellation) => Task.FromResult("hash");

    public Task<string> RebuildHashAsync(CancellationToken cancellation) => Task.FromResult("hash");

    public int Indexed => 0;

    public long? OpenedAt => null;

    public Task<long> SaveIndexAsync(Stream output, CancellationToken cancellation) => Task.FromResult(0L);

    private static ScreenCandidate Candidate() => new(Trading, Trading, "MORANBONG PINE TRADING CO", EntityKind.Company, true, Pair(LinkKind.SameAs), []);

    private static ScoredPair Pair(LinkKind kind) => new(kind, Link.Prior, Link.Score, Link.Probability, Link.Decision, Link.Reason, Link.Contributions);

    private static Record Party(RecordKey key, EntityKind kind, string[] names, Designation[] designations, params StatedRelation[] relations) =>
        new(key, kind, [.. names.Select(n => new Claim(ClaimProperty.Name, n)), new Claim(ClaimProperty.Address, "1 Pine Rd")], [.. relations], [.. designations], new Provenance("made.csv", 1));
}
