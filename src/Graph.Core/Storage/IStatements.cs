using Graph.Core.Model;

namespace Graph.Core.Storage;

/// <summary>Port: who states what. That a load states a record with a content is the primary fact; which version stands and what is closed follow from it.</summary>
public interface IStatements
{
    /// <summary>What stands of each record, without its text; a record that nothing states is absent.</summary>
    /// <param name="records">The records.</param>
    /// <param name="load">A load whose own standing statement is told too (<see cref="RecordStand.InLoad"/>); or null.</param>
    Task<IReadOnlyDictionary<RecordKey, RecordStand>> StandsAsync(IReadOnlyCollection<RecordKey> records, string? load, CancellationToken cancellation);

    /// <summary>The latest standing statement of each record: of those published last the one of the largest hash. Absent where there is none.</summary>
    /// <param name="records">The records.</param>
    /// <param name="except">A load whose statements are left out; or null.</param>
    Task<IReadOnlyDictionary<RecordKey, Statement>> LatestAsync(IReadOnlyCollection<RecordKey> records, string? except, CancellationToken cancellation);

    /// <summary>The records that a load states, as of its statements that stand; in no order, one read snapshot.</summary>
    IAsyncEnumerable<RecordKey> OfLoadAsync(string load, CancellationToken cancellation);

    /// <summary>What stands of every record, or of those of one source, by key, one read snapshot.</summary>
    IAsyncEnumerable<RecordStand> StandingAsync(string? source, CancellationToken cancellation);

    /// <summary>The closed records by key, one read snapshot.</summary>
    IAsyncEnumerable<Closing> ClosedAsync(CancellationToken cancellation);

    /// <summary>Every statement that stands, by record and then by load, one read snapshot.</summary>
    IAsyncEnumerable<Statement> StatementsAsync(CancellationToken cancellation);

    /// <summary>Records that were stated and are not any more, with what took them away; others are absent.</summary>
    Task<IReadOnlyDictionary<RecordKey, GoneRecord>> GoneAsync(IReadOnlyCollection<RecordKey> records, CancellationToken cancellation);

    /// <summary>Records of a source, those gone too, that no load published on or after a date has ever stated and whose text was not purged; by key, one read snapshot.</summary>
    IAsyncEnumerable<RecordKey> OlderAsync(string source, DateTimeOffset than, CancellationToken cancellation);
}
