using Graph.Core.Model;

namespace Graph.Core.Resolution;

/// <summary>Counts what an undo would change, batch by batch.</summary>
internal sealed class UndoTally
{
    private readonly HashSet<RecordKey> _entities = [];
    private readonly HashSet<LinkKey> _links = [];
    private long _gone;
    private long _back;
    private long _reopened;
    private long _closed;

    public void Add(IReadOnlyCollection<Turn> turns, IEnumerable<RecordKey> entities, IEnumerable<CandidateLink> links)
    {
        _gone += turns.Count(t => t.Goes);
        _back += turns.Count(t => t.BringsContent);
        _reopened += turns.Count(t => t.Reopens);
        _closed += turns.Count(t => t.Closes);
        _entities.UnionWith(entities);
        _links.UnionWith(links.Select(l => l.Key));
    }

    public UndoPreview Of(Load load) => new(load, _gone, _back, _reopened, _closed, _entities.Count, _links.Count);
}
