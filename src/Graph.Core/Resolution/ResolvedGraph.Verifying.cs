using System.Runtime.CompilerServices;
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
        using var index = new CandidateIndex();
        var closings = new List<Closing>();
        await FillAsync(index, 0, null, StatedAsync(closings, cancellation)).ConfigureAwait(false);
        var judgements = await _ledger.JudgementsAsync(null, cancellation).ConfigureAwait(false);
        var state = new RebuiltState(_records, judgements);
        var resolver = new Resolver(index, _scorer, Model);
        foreach (var batch in Enumerable.Range(0, index.Count).Select(index.KeyOf).Chunk(OpeningBatch))
        {
            state.Take(await resolver.ResolveAsync(new Touch([], [], batch), state, SourceOf, cancellation).ConfigureAwait(false));
        }

        using var hash = new GraphHash(Model);
        foreach (var membership in state.Memberships)
        {
            hash.Add(membership);
        }

        foreach (var link in state.Links)
        {
            hash.Add(link);
        }

        foreach (var closing in closings)
        {
            hash.Add(closing);
        }

        return Finish(hash, judgements);
    }

    /// <summary>
    /// The records as their statements and the snapshots say, whatever the store holds as current: one whose content is not its latest statement's is left out,
    /// so that the hash tells it, and whether one is closed is worked out anew.
    /// </summary>
    private async IAsyncEnumerable<RecordVersion> StatedAsync(List<Closing> closings, [EnumeratorCancellation] CancellationToken cancellation)
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

        await foreach (var version in _records.ScanAsync(cancellation).ConfigureAwait(false))
        {
            if (latest.TryGetValue(version.Record.Key, out var stated) && string.Equals(stated.Hash, version.Hash, StringComparison.Ordinal))
            {
                var standing = version with { Closed = _snapshots.ClosedAt(version.Record.Key.Source, stated.Published) };
                if (standing.Closed is not null)
                {
                    closings.Add(new Closing(standing.Record.Key, standing.Closed));
                }

                yield return standing;
            }
        }
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
