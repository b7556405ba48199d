using System.Runtime.CompilerServices;
using Graph.Core.Model;
using Graph.Core.Storage;
using Graph.Stores.Neo4j.Reading;
using Graph.Stores.Neo4j.Wire;

namespace Graph.Stores.Neo4j;

/// <content>Who states what.</content>
public sealed partial class Neo4jStore
{
    /// <summary>After every key: the longest a key can be is of no concern, as this is beyond the first letter of any.</summary>
    private const string AfterAll = "~";

    private static readonly Cypher Stands = Cypher.Load("statements/stands");
    private static readonly Cypher StandsInLoad = Cypher.Load("statements/stands-in-load");
    private static readonly Cypher Latest = Cypher.Load("statements/latest");
    private static readonly Cypher OfLoad = Cypher.Load("statements/of-load");
    private static readonly Cypher Standing = Cypher.Load("statements/standing");
    private static readonly Cypher Closed = Cypher.Load("statements/closed");
    private static readonly Cypher AllStatements = Cypher.Load("statements/all");
    private static readonly Cypher Gone = Cypher.Load("statements/gone");
    private static readonly Cypher Older = Cypher.Load("statements/older");

    // What a batch of a load asks is good only for a commit on the number it was read at, so a commit in between is told by that.
    public async Task<IReadOnlyDictionary<RecordKey, RecordStand>> StandsAsync(IReadOnlyCollection<RecordKey> records, string? load, CancellationToken cancellation)
    {
        var parameters = new Parameters().Texts("keys", records.Distinct().Select(StoredText.Key));
        var rows = load is null
            ? await _api.ReadAsync(Stands, parameters, cancellation).ConfigureAwait(false)
            : await _api.ReadAsync(StandsInLoad, parameters.Text("load", load), cancellation).ConfigureAwait(false);
        return rows.Select(ModelRows.Stand).ToDictionary(stand => stand.Record);
    }

    public async Task<IReadOnlyDictionary<RecordKey, Statement>> LatestAsync(IReadOnlyCollection<RecordKey> records, string? except, CancellationToken cancellation)
    {
        var parameters = new Parameters().Texts("keys", records.Distinct().Select(StoredText.Key)).Text("except", except);
        return (await _api.ReadAsync(Latest, parameters, cancellation).ConfigureAwait(false)).Select(ModelRows.Statement).ToDictionary(s => s.Record);
    }

    public async IAsyncEnumerable<RecordKey> OfLoadAsync(string load, [EnumeratorCancellation] CancellationToken cancellation)
    {
        // Read whole: a commit between two pages would move what is left of the load.
        foreach (var row in await _api.ReadAsync(OfLoad, new Parameters().Text("load", load), cancellation).ConfigureAwait(false))
        {
            yield return row.Key("key");
        }
    }

    public async IAsyncEnumerable<RecordStand> StandingAsync(string? source, [EnumeratorCancellation] CancellationToken cancellation)
    {
        // A source's keys begin with its name and a colon, and ';' is what follows the colon.
        var (after, before) = source is null ? ("", AfterAll) : ($"{source}:", $"{source};");
        await foreach (var row in PagesAsync(Standing, after, to => to.Text("before", before), cancellation).ConfigureAwait(false))
        {
            if (!row.IsNull("hash"))
            {
                yield return ModelRows.Stand(row);
            }
        }
    }

    public async IAsyncEnumerable<Closing> ClosedAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var row in await _api.ReadAsync(Closed, new Parameters(), cancellation).ConfigureAwait(false))
        {
            yield return new Closing(row.Key("key"), row.Time("closed"));
        }
    }

    public async IAsyncEnumerable<Statement> StatementsAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        for (string? after = ""; after is not null;)
        {
            var page = await _api.ReadAsync(AllStatements, new Parameters().Text("after", after).Long("take", PageRows), cancellation).ConfigureAwait(false);
            foreach (var row in page.Where(row => !row.IsNull("load")))
            {
                yield return ModelRows.Statement(row);
            }

            // A record has a row for each of its statements, and one where it has none.
            after = page.Count < PageRows ? null : page[^1].Text("key");
        }
    }

    public async Task<IReadOnlyDictionary<RecordKey, GoneRecord>> GoneAsync(IReadOnlyCollection<RecordKey> records, CancellationToken cancellation) =>
        (await RowsAsync(Gone, records.Select(StoredText.Key), cancellation).ConfigureAwait(false))
        .Select(row => new GoneRecord(row.Key("key"), row.Text("load"), PurgeOf(row)))
        .ToDictionary(gone => gone.Record);

    public async IAsyncEnumerable<RecordKey> OlderAsync(string source, DateTimeOffset than, [EnumeratorCancellation] CancellationToken cancellation)
    {
        void With(Parameters to) => to.Text("before", $"{source};").Text("than", StoredText.Time(than));
        await foreach (var row in PagesAsync(Older, $"{source}:", With, cancellation).ConfigureAwait(false))
        {
            if (!row.IsNull("older") && row.Flag("older"))
            {
                yield return row.Key("key");
            }
        }
    }

    private static Purge? PurgeOf(Row row) =>
        row.IsNull("at") ? null : new Purge(row.Key("key"), row.Time("at"), row.Text("user"), row.Text("reason"));
}
