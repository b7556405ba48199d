using Graph.Core.Model;

namespace Graph.Core.Storage;

/// <summary>Port: loads, judgements, sources and the change feed.</summary>
public interface ILedger
{
    /// <summary>A load, or null.</summary>
    Task<Load?> LoadAsync(string id, CancellationToken cancellation);

    /// <summary>All loads, latest first.</summary>
    Task<IReadOnlyList<Load>> LoadsAsync(CancellationToken cancellation);

    /// <summary>The numbers of the batches a load has committed.</summary>
    Task<IReadOnlySet<int>> BatchesAsync(string load, CancellationToken cancellation);

    /// <summary>Whether a batch was committed.</summary>
    Task<bool> HasAsync(BatchKey batch, CancellationToken cancellation);

    /// <summary>What a load set aside, in file and row order, from an offset.</summary>
    Task<IReadOnlyList<Reject>> RejectsAsync(string load, int skip, int take, CancellationToken cancellation);

    /// <summary>How many rows and values a load set aside.</summary>
    Task<long> RejectCountAsync(string load, CancellationToken cancellation);

    /// <summary>Judgements on links that touch any of these records, revoked ones included, by time then id; all when null.</summary>
    Task<IReadOnlyList<Judgement>> JudgementsAsync(IReadOnlyCollection<RecordKey>? records, CancellationToken cancellation);

    /// <summary>The sources set so far (others are as <see cref="Source.Default"/> says), by name.</summary>
    Task<IReadOnlyList<Source>> SourcesAsync(CancellationToken cancellation);

    /// <summary>Feed entries after a place, in order, at most <paramref name="take"/>.</summary>
    Task<IReadOnlyList<FeedEntry>> FeedAsync(long afterNumber, int afterOrdinal, int take, CancellationToken cancellation);
}
