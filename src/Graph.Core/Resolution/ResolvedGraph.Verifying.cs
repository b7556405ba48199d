using Graph.Core.Model;
using Graph.Core.Resolution.Blocking;
using Graph.Core.Storage;

namespace Graph.Core.Resolution;

/// <content>The canonical hash, as stored and as rebuilt.</content>
public sealed partial class ResolvedGraph
{
    private const int HashPage = 1000;

    public async Task<string> HashAsync(CancellationToken cancellation)
    {
        using var hash = new GraphHash(Model);
        await foreach (var membership in _records.MembershipsAsync(cancellation).ConfigureAwait(false))
        {
            hash.Add(membership);
        }

        LinkPlace? after = null;
        while (await _graph.LinksAsync(new LinkQuery(After: after, Take: HashPage), cancellation).ConfigureAwait(false) is { Count: > 0 } page)
        {
            foreach (var link in page)
            {
                hash.Add(link);
            }

            after = LinkPlace.Of(page[^1]);
        }

        await foreach (var closing in _statements.ClosedAsync(cancellation).ConfigureAwait(false))
        {
            hash.Add(closing);
        }

        return Finish(hash, await _ledger.JudgementsAsync(null, cancellation).ConfigureAwait(false));
    }

    public async Task<string> RebuildHashAsync(CancellationToken cancellation)
    {
        await CatchUpAsync(cancellation).ConfigureAwait(false);
        var records = new List<RecordVersion>();
        await foreach (var version in _records.ScanAsync(cancellation).ConfigureAwait(false))
        {
            records.Add(version);
        }

        records = await StatedAsync(records, cancellation).ConfigureAwait(false);

        var judgements = await _ledger.JudgementsAsync(null, cancellation).ConfigureAwait(false);
        using var index = new CandidateIndex();
        var resolved = await new Resolver(index, _scorer, Model)
            .ResolveAsync(Touch.Of(PreparedRecord.Of(records), []), new EmptyState(judgements), SourceOf, cancellation).ConfigureAwait(false);
        using var hash = new GraphHash(Model);
        foreach (var membership in resolved.Memberships)
        {
            hash.Add(membership);
        }

        foreach (var link in resolved.Links)
        {
            hash.Add(link);
        }

        foreach (var closed in records.Where(r => r.Closed is not null))
        {
            hash.Add(new Closing(closed.Record.Key, closed.Closed));
        }

        return Finish(hash, judgements);
    }

    /// <summary>
    /// The records as their statements and the snapshots say, whatever the store holds as current: one whose content is not its latest statement's is left out,
    /// so that the hash tells it, and whether one is closed is worked out anew.
    /// </summary>
    private async Task<List<RecordVersion>> StatedAsync(List<RecordVersion> stored, CancellationToken cancellation)
    {
        var latest = new Dictionary<RecordKey, (DateTimeOffset Published, string Hash)>();
        await foreach (var statement in _statements.StatementsAsync(cancellation).ConfigureAwait(false))
        {
            var standing = latest.GetValueOrDefault(statement.Record);
            var byDate = statement.Published.CompareTo(standing.Published);
            if (standing.Hash is null || byDate > 0 || (byDate == 0 && string.CompareOrdinal(statement.Hash, standing.Hash) > 0))
            {
                latest[statement.Record] = (statement.Published, statement.Hash);
            }
        }

        return
        [
            .. stored
                .Where(v => latest.TryGetValue(v.Record.Key, out var stated) && string.Equals(stated.Hash, v.Hash, StringComparison.Ordinal))
                .Select(v => v with { Closed = _snapshots.ClosedAt(v.Record.Key.Source, latest[v.Record.Key].Published) }),
        ];
    }

    private static string Finish(GraphHash hash, IReadOnlyList<Judgement> judgements)
    {
        foreach (var judgement in judgements.OrderBy(j => j.Id, StringComparer.Ordinal))
        {
            hash.Add(judgement);
        }

        return hash.Finish();
    }
}
