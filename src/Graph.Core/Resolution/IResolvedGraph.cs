using Graph.Core.Model;

namespace Graph.Core.Resolution;

/// <summary>One process's live view of a store: its candidate index, its model, and the one way to write records and judgements.</summary>
/// <remarks>Every answer is given after catching up with the store's feed. Safe for many readers and writers at once.</remarks>
public interface IResolvedGraph
{
    /// <summary>Hash of the card in use.</summary>
    string Model { get; }

    /// <summary>Takes up what other processes committed, and says where the view stands now.</summary>
    Task<long> CatchUpAsync(CancellationToken cancellation);

    /// <summary>Starts a load: refuses none that stands already (its committed batches are no-ops).</summary>
    Task StartLoadAsync(Load load, CancellationToken cancellation);

    /// <summary>Stores and resolves one batch of a load, durable when it returns.</summary>
    Task<BatchReport> AppendAsync(Load load, int number, IReadOnlyList<Record> records, IReadOnlyList<Reject> rejects, CancellationToken cancellation);

    /// <summary>Ends a load.</summary>
    Task EndLoadAsync(Load load, LoadStatus status, CancellationToken cancellation);

    /// <summary>Records a verdict on a pair and resolves what it touches. Entity ids are read as their leading records.</summary>
    Task<Judgement> JudgeAsync(LinkKey link, Verdict verdict, string user, string? reason, CancellationToken cancellation);

    /// <summary>Takes a verdict back.</summary>
    /// <returns>The revoked judgement; null when there is none of that id.</returns>
    Task<Judgement?> RevokeAsync(string judgementId, string user, CancellationToken cancellation);

    /// <summary>Sets what a source is, and resolves its records again.</summary>
    Task SetSourceAsync(Source source, CancellationToken cancellation);

    /// <summary>What a source is.</summary>
    Source SourceOf(string name);

    /// <summary>Scores a lead against the network without storing it; at most <paramref name="first"/> candidates.</summary>
    Task<ScreenAnswer> ScreenAsync(Record lead, int first, CancellationToken cancellation);

    /// <summary>The same for many, in order: one read of the store a batch.</summary>
    Task<IReadOnlyList<ScreenAnswer>> ScreenAsync(IReadOnlyList<Record> leads, int first, CancellationToken cancellation);

    /// <summary>Explains a pair of record keys or entity ids (an entity's best pair); null when one is not known.</summary>
    Task<Explanation?> ExplainAsync(RecordKey left, RecordKey right, CancellationToken cancellation);

    /// <summary>Scores two records that need not be stored; selectors count as borne by these two alone.</summary>
    Explanation Compare(Record left, Record right);

    /// <summary>Finds entities by name in any script.</summary>
    Task<IReadOnlyList<SearchHit>> SearchAsync(string text, IReadOnlyCollection<EntityKind>? kinds, bool designatedOnly, int first, CancellationToken cancellation);

    /// <summary>The canonical hash of the graph as stored (design rule 1).</summary>
    Task<string> HashAsync(CancellationToken cancellation);

    /// <summary>The hash of the same records and judgements resolved anew in one go, in memory.</summary>
    Task<string> RebuildHashAsync(CancellationToken cancellation);
}
