using System.Runtime.InteropServices;
using Graph.Core.Model;
using Graph.Core.Storage;

namespace Graph.Core.Resolution;

/// <summary>
/// A graph that is resolved anew in memory, batch after batch over an index that holds every record from the start: the records stay in the store and
/// are read as they are needed, and of a link only what the hash is made of is kept.
/// </summary>
internal sealed class RebuiltState : IResolutionState
{
    private readonly PreparedRecords _records;
    private readonly Dictionary<LinkKey, CandidateLink> _links = [];
    private readonly Dictionary<RecordKey, List<LinkKey>> _linksOf = [];
    private readonly Dictionary<RecordKey, RecordKey> _entities = [];
    private readonly Dictionary<RecordKey, List<RecordKey>> _members = [];
    private readonly ILookup<RecordKey, Judgement> _judgements;

    public RebuiltState(IRecordStore records, IReadOnlyList<Judgement> judgements)
    {
        _records = new PreparedRecords(records);
        _judgements = judgements.SelectMany(j => new[] { (Key: j.Link.Left, Judgement: j), (Key: j.Link.Right, Judgement: j) }).ToLookup(e => e.Key, e => e.Judgement);
    }

    /// <summary>Who belongs to whom, by record.</summary>
    public IEnumerable<Membership> Memberships => _entities.Select(e => new Membership(e.Key, e.Value)).OrderBy(m => m.Record);

    /// <summary>The links, by key.</summary>
    public IEnumerable<CandidateLink> Links => _links.Values.OrderBy(l => l.Key);

    /// <summary>Takes in what a batch came to.</summary>
    public void Take(Resolved resolved)
    {
        foreach (var removed in resolved.RemovedLinks)
        {
            _links.Remove(removed);
            _linksOf[removed.Left].Remove(removed);
            _linksOf[removed.Right].Remove(removed);
        }

        foreach (var link in resolved.Links)
        {
            if (!_links.ContainsKey(link.Key))
            {
                LinksOf(link.Left).Add(link.Key);
                LinksOf(link.Right).Add(link.Key);
            }

            _links[link.Key] = link with { Contributions = [] };
        }

        foreach (var membership in resolved.Memberships)
        {
            if (_entities.TryGetValue(membership.Record, out var before))
            {
                _members[before].Remove(membership.Record);
            }

            _entities[membership.Record] = membership.Entity;
            (CollectionsMarshal.GetValueRefOrAddDefault(_members, membership.Entity, out _) ??= new List<RecordKey>(1)).Add(membership.Record);
        }
    }

    public Task<Dictionary<RecordKey, PreparedRecord>> RecordsAsync(IReadOnlyCollection<RecordKey> keys, CancellationToken cancellation) =>
        _records.OfAsync(keys, cancellation);

    public Task<IReadOnlyList<CandidateLink>> LinksOfAsync(IReadOnlyCollection<RecordKey> keys, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<CandidateLink>>(
            [.. keys.Where(_linksOf.ContainsKey).SelectMany(k => _linksOf[k]).Distinct().Order().Select(k => _links[k])]);

    public Task<IReadOnlyDictionary<RecordKey, RecordKey>> EntitiesOfAsync(IReadOnlyCollection<RecordKey> keys, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyDictionary<RecordKey, RecordKey>>(keys.Distinct().Where(_entities.ContainsKey).ToDictionary(k => k, k => _entities[k]));

    public Task<IReadOnlyDictionary<RecordKey, IReadOnlyList<RecordKey>>> MembersAsync(IReadOnlyCollection<RecordKey> entities, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyDictionary<RecordKey, IReadOnlyList<RecordKey>>>(
            entities.Distinct().Where(e => _members.GetValueOrDefault(e) is { Count: > 0 }).ToDictionary(e => e, e => (IReadOnlyList<RecordKey>)[.. _members[e].Order()]));

    public Task<IReadOnlyList<Judgement>> JudgementsAsync(IReadOnlyCollection<RecordKey> keys, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<Judgement>>(
            [.. keys.SelectMany(k => _judgements[k]).DistinctBy(j => j.Id).OrderBy(j => j.At).ThenBy(j => j.Id, StringComparer.Ordinal)]);

    private List<LinkKey> LinksOf(RecordKey key) => CollectionsMarshal.GetValueRefOrAddDefault(_linksOf, key, out _) ??= new List<LinkKey>(1);
}
