using Graph.Core.Model;

namespace Graph.Core.Resolution;

/// <summary>One process's live view of a store: its candidate index, its model, and the one way to write records and judgements.</summary>
/// <remarks>
/// Every answer is given after catching up with the store's feed; while the store is away, screening and search answer from memory and say so.
/// Safe for many readers and writers at once.
/// </remarks>
public interface IResolvedGraph
{
    /// <summary>Hash of the card in use.</summary>
    string Model { get; }

    /// <summary>Takes up what other processes committed, and says where the view stands now.</summary>
    Task<long> CatchUpAsync(CancellationToken cancellation);

    /// <summary>Takes up what other processes committed, and says where answers stand: with the store, or, where it does not answer, behind it.</summary>
    Task<Standing> StandAsync(CancellationToken cancellation);

    /// <summary>Reads into memory what screening and search need while the store is away, as far as there is room for it.</summary>
    Task RememberAsync(CancellationToken cancellation);

    /// <summary>Why a snapshot is not taken without being asked twice: it lacks a file that its source's last one had, or would close more than 5 % of what is open. A sentence, or null.</summary>
    /// <param name="load">The load as it would be begun; null is the answer to one that is no snapshot.</param>
    /// <param name="keys">Reads the stable hashes of the record ids it states; asked for only where there is something to close.</param>
    Task<string?> RefusalAsync(Load load, Func<IReadOnlySet<ulong>> keys, CancellationToken cancellation);

    /// <summary>Starts a load: refuses none that stands already (its committed batches are no-ops).</summary>
    /// <exception cref="LoadTakenBackException">It was taken back.</exception>
    Task StartLoadAsync(Load load, CancellationToken cancellation);

    /// <summary>Does beforehand what can be done of a batch before its turn comes; on any thread, while another batch is appended.</summary>
    ReadyBatch Ready(IReadOnlyList<Record> records);

    /// <summary>Stores and resolves one batch of a load, durable when it returns.</summary>
    Task<BatchReport> AppendReadyAsync(Load load, int number, ReadyBatch batch, IReadOnlyList<Reject> rejects, CancellationToken cancellation);

    /// <summary>Makes a batch ready, stores and resolves it, durable when it returns.</summary>
    Task<BatchReport> AppendAsync(Load load, int number, IReadOnlyList<Record> records, IReadOnlyList<Reject> rejects, CancellationToken cancellation);

    /// <summary>Ends a load. A snapshot that is <see cref="LoadStatus.Done"/> closes the records of its source that it lacks; cut short, it goes on when it is ended again.</summary>
    Task EndLoadAsync(Load load, LoadStatus status, CancellationToken cancellation);

    /// <summary>
    /// Takes a load back: the graph is as if it had never been, also where later loads touched the same parties. Works batch by batch; cut short, it goes on when it is asked again.
    /// </summary>
    /// <param name="load">Its id.</param>
    /// <param name="user">Who takes it back.</param>
    /// <param name="progress">Told how many of its records are done.</param>
    /// <returns>The load as it is now; null when there is none of that id. One that was taken back before stays as it was.</returns>
    Task<Load?> UndoAsync(string load, string user, Action<long>? progress, CancellationToken cancellation);

    /// <summary>Marks a load as being taken back, durable when it returns: nothing is added to it from here on, and <see cref="UndoAsync"/> does the rest.</summary>
    /// <returns>The load as it is now; null when there is none of that id. One that was taken back before, or is being, stays as it was.</returns>
    Task<Load?> BeginUndoAsync(string load, string user, CancellationToken cancellation);

    /// <summary>What taking a load back would change; null when there is none of that id.</summary>
    Task<UndoPreview?> UndoPreviewAsync(string load, CancellationToken cancellation);

    /// <summary>
    /// Removes the text of leads for good: claims of all versions, compared values, what was set aside of their rows. Keys, hashes, scores, decisions and judgements are kept.
    /// The records leave the graph; stated again by a later load, they come back with what that load says. Until the store is told to, bytes of the text may remain in its files.
    /// </summary>
    /// <param name="records">The records; those not known, or purged before, are passed over.</param>
    /// <param name="loads">Loads of which everything they set aside loses its values.</param>
    /// <param name="user">Who does it.</param>
    /// <param name="reason">Under which rule.</param>
    /// <returns>How many were purged.</returns>
    /// <exception cref="PurgeRefusedException">One is of a published list; nothing was purged.</exception>
    Task<int> PurgeAsync(IReadOnlyCollection<RecordKey> records, IReadOnlyCollection<string> loads, string user, string reason, CancellationToken cancellation);

    /// <summary>Records a verdict on a pair and resolves what it touches. Entity ids are read as their leading records.</summary>
    Task<Judgement> JudgeAsync(LinkKey link, Verdict verdict, string user, string? reason, CancellationToken cancellation);

    /// <summary>Takes a verdict back.</summary>
    /// <returns>The revoked judgement; null when there is none of that id.</returns>
    Task<Judgement?> RevokeAsync(string judgementId, string user, CancellationToken cancellation);

    /// <summary>Sets what a source is, and resolves its records again.</summary>
    Task SetSourceAsync(Source source, CancellationToken cancellation);

    /// <summary>What a source is.</summary>
    Source SourceOf(string name);

    /// <summary>What a record's source is for it: a list designates until the record is closed (<see cref="Source.For"/>).</summary>
    Source SourceOf(RecordKey record);

    /// <summary>Scores a lead against the network without storing it; at most <paramref name="first"/> candidates.</summary>
    Task<ScreenAnswer> ScreenAsync(Record lead, int first, CancellationToken cancellation);

    /// <summary>The same for many, in order: one read of the store a batch.</summary>
    Task<IReadOnlyList<ScreenAnswer>> ScreenAsync(IReadOnlyList<Record> leads, int first, CancellationToken cancellation);

    /// <summary>Explains a pair of record keys or entity ids (an entity's best pair); null when one is not known.</summary>
    Task<Explanation?> ExplainAsync(RecordKey left, RecordKey right, CancellationToken cancellation);

    /// <summary>Scores two records that need not be stored; selectors count as borne by these two alone.</summary>
    Explanation Compare(Record left, Record right);

    /// <summary>Finds entities by name in any script.</summary>
    Task<SearchHits> SearchAsync(string text, IReadOnlyCollection<EntityKind>? kinds, bool designatedOnly, int first, CancellationToken cancellation);

    /// <summary>How many records the candidate index holds.</summary>
    int Indexed { get; }

    /// <summary>The feed number of the saved index this view was opened from; null where it was built from the records.</summary>
    long? OpenedAt { get; }

    /// <summary>Writes the candidate index, for a later start to open from, and gives the feed number it stands at.</summary>
    Task<long> SaveIndexAsync(Stream output, CancellationToken cancellation);

    /// <summary>The canonical hash of the graph as stored (design rule 1).</summary>
    Task<string> HashAsync(CancellationToken cancellation);

    /// <summary>The hash of the same records and judgements resolved anew in one go, in memory.</summary>
    Task<string> RebuildHashAsync(CancellationToken cancellation);
}
