using System.Runtime.CompilerServices;
using Graph.Core.Model;
using Graph.Core.Storage;

namespace Graph.Core.Exporting;

/// <summary>Cuts memberships into pages.</summary>
internal static class ExportPages
{
    public static async IAsyncEnumerable<IReadOnlyList<Membership>> AllAsync(IRecordStore records, int size, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var page = new List<Membership>(size);
        await foreach (var membership in records.MembershipsAsync(cancellation).ConfigureAwait(false))
        {
            page.Add(membership);
            if (page.Count == size)
            {
                yield return page;
                page = new List<Membership>(size);
            }
        }

        if (page.Count > 0)
        {
            yield return page;
        }
    }

    public static async IAsyncEnumerable<IReadOnlyList<Membership>> OfAsync(
        IGraphStore graph, IEnumerable<RecordKey> entities, int size, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var page in entities.Chunk(size))
        {
            var members = await graph.MembersAsync(page, cancellation).ConfigureAwait(false);
            yield return [.. page.SelectMany(e => members.GetValueOrDefault(e, []).Select(r => new Membership(r, e)))];
        }
    }
}
