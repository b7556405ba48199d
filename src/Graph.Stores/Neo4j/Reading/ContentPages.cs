using System.Runtime.CompilerServices;
using Graph.Core.Storage;
using Graph.Stores.Neo4j.Wire;

namespace Graph.Stores.Neo4j.Reading;

/// <summary>Everything the graph holds, page by page; the caller keeps writers away.</summary>
internal sealed class ContentPages(QueryApi api)
{
    private const int Page = 500;
    private static readonly Cypher Head = Cypher.Load("records/head");
    private static readonly Cypher Sources = Cypher.Load("ledger/sources");
    private static readonly Cypher Loads = Cypher.Load("contents/loads");
    private static readonly Cypher Batches = Cypher.Load("ledger/batches");
    private static readonly Cypher Rejects = Cypher.Load("contents/rejects");
    private static readonly Cypher PurgedLinks = Cypher.Load("contents/purged-links");
    private static readonly Cypher Records = Cypher.Load("contents/records");
    private static readonly Cypher Versions = Cypher.Load("records/history");
    private static readonly Cypher Judgements = Cypher.Load("ledger/judgements");

    public async IAsyncEnumerable<StoredItem> AllAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        yield return new StoredHead((await ReadAsync(Head, cancellation).ConfigureAwait(false))[0].Long("number"));
        foreach (var source in await ReadAsync(Sources, cancellation).ConfigureAwait(false))
        {
            yield return new StoredSource(ModelRows.Source(source));
        }

        IAsyncEnumerable<StoredItem>[] rest = [LoadsAsync(cancellation), PurgedLinksAsync(cancellation), RecordsAsync(cancellation), LinksAsync(cancellation), JudgementsAsync(cancellation)];
        foreach (var part in rest)
        {
            await foreach (var item in part.ConfigureAwait(false))
            {
                yield return item;
            }
        }
    }

    private Task<List<Row>> ReadAsync(Cypher statement, CancellationToken cancellation) => api.ReadAsync(statement, new Parameters(), cancellation);

    /// <summary>Loads in the order in which they were begun, then what they set aside.</summary>
    private async IAsyncEnumerable<StoredItem> LoadsAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var loads = (await ReadAsync(Loads, cancellation).ConfigureAwait(false)).ConvertAll(ModelRows.Load);
        foreach (var load in loads)
        {
            var batches = await api.ReadAsync(Batches, new Parameters().Text("load", load.Id), cancellation).ConfigureAwait(false);
            yield return new StoredLoad(load, batches.ConvertAll(row => row.Int("batch")));
        }

        foreach (var load in loads)
        {
            for (var (skip, left) = (0, true); left; skip += Page)
            {
                var page = await api.ReadAsync(Rejects, new Parameters().Text("load", load.Id).Long("skip", skip).Long("take", Page), cancellation).ConfigureAwait(false);
                foreach (var row in page)
                {
                    yield return new StoredReject(load.Id, ModelRows.Reject(row));
                }

                left = page.Count == Page;
            }
        }
    }

    private async IAsyncEnumerable<StoredItem> PurgedLinksAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var row in await ReadAsync(PurgedLinks, cancellation).ConfigureAwait(false))
        {
            yield return new StoredPurgedLink(ModelRows.Link(row));
        }
    }

    private async IAsyncEnumerable<StoredItem> RecordsAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        for (string? after = ""; after is not null;)
        {
            var page = await api.ReadAsync(Records, new Parameters().Text("after", after).Long("take", Page), cancellation).ConfigureAwait(false);
            var versions = await VersionsAsync(page, cancellation).ConfigureAwait(false);
            // A key that only others have named so far is no record yet.
            foreach (var row in page.Where(row => versions.Contains(row.Text("key"))))
            {
                yield return Record(row, [.. versions[row.Text("key")]]);
            }

            after = page.Count < Page ? null : page[^1].Text("key");
        }
    }

    private async Task<ILookup<string, StoredVersion>> VersionsAsync(List<Row> records, CancellationToken cancellation)
    {
        var rows = await api.ReadAsync(Versions, new Parameters().Texts("keys", records.Select(row => row.Text("key"))), cancellation).ConfigureAwait(false);
        return rows.ToLookup(
            row => row.Text("key"),
            row => new StoredVersion(ModelRows.Content(row.Text("content")), row.Text("hash"), row.Time("published"), row.Text("load"), row.IsNull("until"), row.Time("confirmed")),
            StringComparer.Ordinal);
    }

    private static StoredRecord Record(Row row, IReadOnlyList<StoredVersion> versions)
    {
        var key = row.Key("key");
        return new StoredRecord(
            key,
            row.Flag("stands") && !row.IsNull("entity") ? row.Key("entity") : null,
            row.TimeOrNull("closed"),
            versions,
            [.. row.Rows("statements").Select(s => new StoredStatement(s.Text("load"), s.Text("hash"), s.Flag("stands")))],
            [.. row.Rows("purges").Select(p => new Purge(key, p.Time("at"), p.Text("user"), p.Text("reason")))],
            StoredRelation.Read(key, row.TextOrNull("relations")),
            row.Selectors("selectors"));
    }

    private async IAsyncEnumerable<StoredItem> LinksAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        LinkPlace? after = null;
        while (await new LinkPages(api, new LinkQuery(After: after, Take: Page)).ReadAsync(cancellation).ConfigureAwait(false) is { Count: > 0 } page)
        {
            foreach (var link in page)
            {
                yield return new StoredLink(link);
            }

            after = LinkPlace.Of(page[^1]);
        }
    }

    private async IAsyncEnumerable<StoredItem> JudgementsAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var row in await ReadAsync(Judgements, cancellation).ConfigureAwait(false))
        {
            yield return new StoredJudgement(ModelRows.Judgement(row));
        }
    }
}
