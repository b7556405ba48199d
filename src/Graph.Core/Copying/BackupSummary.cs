using Graph.Core.Storage;

namespace Graph.Core.Copying;

/// <summary>What a backup or a copy holds.</summary>
/// <param name="FeedNumber">The feed number it is as of.</param>
/// <param name="Model">Hash of the card that the graph was resolved with.</param>
/// <param name="GraphHash">The canonical hash of the graph.</param>
/// <param name="Loads">Loads.</param>
/// <param name="Records">Records, those gone and purged too.</param>
/// <param name="Links">Candidate links.</param>
/// <param name="Judgements">Judgements, those taken back too.</param>
public sealed record BackupSummary(long FeedNumber, string Model, string GraphHash, long Loads, long Records, long Links, long Judgements);

/// <summary>Counts items as they pass.</summary>
internal sealed class BackupTally
{
    private long _feedNumber;
    private long _loads;
    private long _records;
    private long _links;
    private long _judgements;

    public long Items { get; private set; }

    public void Add(StoredItem item)
    {
        Items++;
        _feedNumber = item is StoredHead head ? head.FeedNumber : _feedNumber;
        _loads += item is StoredLoad ? 1 : 0;
        _records += item is StoredRecord ? 1 : 0;
        _links += item is StoredLink ? 1 : 0;
        _judgements += item is StoredJudgement ? 1 : 0;
    }

    public BackupSummary Summary(string model, string graphHash) => new(_feedNumber, model, graphHash, _loads, _records, _links, _judgements);
}
