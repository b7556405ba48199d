using Graph.Core.Model;
using Graph.Stores.Embedded;
using Microsoft.Data.Sqlite;
using Stores.Tests.Support;

namespace Stores.Tests.Embedded;

/// <summary>A file written before statements were kept knows them once it is opened: its loads can be taken back.</summary>
public sealed class MigratedStoreTests : IAsyncDisposable
{
    private readonly EmbeddedPlace _place = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _place.DisposeAsync();

    [Fact]
    public async Task Every_version_is_stated_by_its_load_and_a_confirmed_one_by_the_load_that_confirmed_it_last()
    {
        Write();

        await using var store = await EmbeddedStore.OpenAsync(_place.File, Stop);

        var latest = await store.LatestAsync([Sample.Key("acme:1"), Sample.Key("acme:2")], null, Stop);
        var earlier = await store.LatestAsync([Sample.Key("acme:1"), Sample.Key("acme:2")], "third", Stop);
        Assert.Equal([("acme:1", "third"), ("acme:2", "second")], latest.Values.Select(s => (s.Record.ToString(), s.Load)).Order());
        Assert.Equal([("acme:1", "first"), ("acme:2", "second")], earlier.Values.Select(s => (s.Record.ToString(), s.Load)).Order());
        Assert.Equal((LoadMode.Delta, 0), ((await store.LoadAsync("first", Stop))!.Mode, (await store.LoadAsync("first", Stop))!.Counts.Closed));
    }

    /// <summary>Three loads: the first states one record, the second another, the third the first record again.</summary>
    private void Write()
    {
        using var connection = new SqliteConnection($"Data Source={_place.File};Pooling=False");
        connection.Open();
        foreach (var script in new[] { "embedded/001-first.sql", "embedded/002-quality.sql" })
        {
            using var text = new StreamReader(typeof(EmbeddedStore).Assembly.GetManifestResourceStream(script)!);
            Run(connection, text.ReadToEnd());
        }

        Run(connection, "PRAGMA application_id = 1196576840; PRAGMA user_version = 2; UPDATE head SET number = 6");
        Run(connection, "INSERT INTO source VALUES ('acme', 0, 'Verified', 0, 0)");
        foreach (var (load, day) in new[] { ("first", 1), ("second", 2), ("third", 3) })
        {
            Run(connection, $"INSERT INTO load (id, source, format, files, published, started_at, status, read, stored, unchanged, late, set_aside, feed_from) VALUES ('{load}', 'acme', 'jsonl', '[]', '{Day(day)}', '{Day(day)}', 'Done', 1, 1, 0, 0, 0, {day})");
        }

        Put(connection, 1, "first", 1, 3);
        Put(connection, 2, "second", 2, 2);
    }

    private static void Put(SqliteConnection connection, int number, string load, int published, int confirmed)
    {
        var record = Sample.Record($"acme:{number}");
        Run(connection, $"INSERT INTO record (id, key, source, kind) VALUES ({number}, 'acme:{number}', 'acme', 'Company')");
        using var command = connection.CreateCommand();
        command.CommandText = $"INSERT INTO version VALUES ({number}, {number}, {published}, NULL, '{record.ContentHash}', '{Day(published)}', '{Day(confirmed)}', '{load}', $body)";
        command.Parameters.AddWithValue("$body", RecordContent.Write(record));
        command.ExecuteNonQuery();
        Run(connection, $"UPDATE record SET version = {number}, entity = {number} WHERE id = {number}");
    }

    private static string Day(int day) => $"2024-03-0{day}T00:00:00.0000000Z";

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
