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

        return Finish(hash, await _ledger.JudgementsAsync(null, cancellation).ConfigureAwait(false));
    }

    public async Task<string> RebuildHashAsync(CancellationToken cancellation)
    {
        await CatchUpAsync(cancellation).ConfigureAwait(false);
        var records = new List<Record>();
        await foreach (var version in _records.ScanAsync(cancellation).ConfigureAwait(false))
        {
            records.Add(version.Record);
        }

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

        return Finish(hash, judgements);
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
