using Graph.Core.Model;
using Graph.Core.Resolution;
using Graph.Core.Storage;

namespace Graph.Core.Copying;

/// <summary>The canonical hash of a graph (<see cref="GraphHash"/>) from a store's contents as they pass, in their order.</summary>
/// <param name="model">Hash of the card that the graph was resolved with.</param>
public sealed class ContentsHash(string model) : IDisposable
{
    private readonly GraphHash _hash = new(model);
    private readonly List<Closing> _closed = [];
    private readonly List<Judgement> _judgements = [];

    public void Add(StoredItem item)
    {
        switch (item)
        {
            case StoredRecord { Entity: { } entity } record:
                _hash.Add(new Membership(record.Key, entity));
                if (record.Closed is not null)
                {
                    _closed.Add(new Closing(record.Key, record.Closed));
                }

                break;
            case StoredLink link:
                _hash.Add(link.Link);
                break;
            case StoredJudgement judgement:
                _judgements.Add(judgement.Judgement);
                break;
        }
    }

    /// <summary>The hash, after the last item.</summary>
    public string Finish()
    {
        _closed.ForEach(_hash.Add);
        foreach (var judgement in _judgements.OrderBy(j => j.Id, StringComparer.Ordinal))
        {
            _hash.Add(judgement);
        }

        return _hash.Finish();
    }

    public void Dispose() => _hash.Dispose();
}
