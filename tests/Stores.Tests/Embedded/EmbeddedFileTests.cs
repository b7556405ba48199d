using Graph.Core.Storage;
using Graph.Stores.Embedded;
using Microsoft.Data.Sqlite;
using Stores.Tests.Support;

namespace Stores.Tests.Embedded;

/// <summary>What the file and its connections promise beyond the contract.</summary>
public sealed class EmbeddedFileTests : IAsyncDisposable
{
    private readonly EmbeddedPlace _place = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _place.DisposeAsync();

    [Theory]
    [InlineData("journal_mode", "wal")]
    [InlineData("synchronous", "2")]
    [InlineData("foreign_keys", "1")]
    [InlineData("busy_timeout", "10000")]
    public async Task Every_connection_is_set_to_keep_what_it_acknowledged(string pragma, string expected)
    {
        await using var store = await EmbeddedStore.OpenAsync(_place.File, Stop);

        var read = await store.Sessions.ReadAsync(session => $"{session.Scalar($"PRAGMA {pragma}")}", Stop);
        var written = await store.Sessions.WriteAsync(session => (false, $"{session.Scalar($"PRAGMA {pragma}")}"), Stop);

        Assert.Equal((expected, expected), (read, written));
    }

    [Fact]
    public async Task A_store_opened_again_holds_what_was_committed()
    {
        await using (var store = await EmbeddedStore.OpenAsync(_place.File, Stop))
        {
            await store.CommitAsync(new GraphChange { BasedOn = 0, Versions = [Sample.Version("a")] }, Stop);
        }

        await using var again = await EmbeddedStore.OpenAsync(_place.File, Stop);

        Assert.Equal(1, await again.FeedNumberAsync(Stop));
        Assert.Single(await again.CurrentAsync([Sample.Key("a")], Stop));
    }

    [Fact]
    public async Task No_new_store_is_made_beside_the_journal_of_one_that_was_moved_away()
    {
        var journal = _place.File + "-wal";
        await File.WriteAllTextAsync(journal, "acknowledged commits", Stop);

        var fault = await Assert.ThrowsAsync<StoreException>(() => EmbeddedStore.OpenAsync(_place.File, Stop));

        Assert.Contains(journal, fault.Mend, StringComparison.Ordinal);
        Assert.Equal("acknowledged commits", await File.ReadAllTextAsync(journal, Stop));
        Assert.False(File.Exists(_place.File));
    }

    [Fact]
    public async Task Several_processes_may_make_the_same_new_file_at_once()
    {
        var stores = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => EmbeddedStore.OpenAsync(_place.File, Stop)));

        var results = await Task.WhenAll(stores.Select(store => store.CommitAsync(new GraphChange { BasedOn = 0 }, Stop)));

        Assert.Equal(1, results.Count(r => r.Outcome == CommitOutcome.Committed));
        foreach (var store in stores)
        {
            await store.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_newer_file_is_refused_with_what_to_do()
    {
        await (await EmbeddedStore.OpenAsync(_place.File, Stop)).DisposeAsync();
        Run("PRAGMA user_version = 999");

        var refusal = await Assert.ThrowsAsync<StoreException>(() => EmbeddedStore.OpenAsync(_place.File, Stop));

        Assert.Contains("form 999", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("newer program", refusal.Mend, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_of_another_program_is_refused_and_left_as_it_was()
    {
        Run("CREATE TABLE theirs (id INTEGER)");
        var before = File.ReadAllBytes(_place.File);

        var refusal = await Assert.ThrowsAsync<StoreException>(() => EmbeddedStore.OpenAsync(_place.File, Stop));

        Assert.Contains("another program", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(_place.File));
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused()
    {
        await File.WriteAllTextAsync(_place.File, string.Concat(Enumerable.Repeat("id,name\n", 500)), Stop);

        var refusal = await Assert.ThrowsAsync<StoreException>(() => EmbeddedStore.OpenAsync(_place.File, Stop));

        Assert.Equal("The file is no database.", refusal.Problem);
        Assert.Equal(_place.File, refusal.Where);
    }

    [Fact]
    public async Task A_damaged_file_is_told_as_damaged()
    {
        await using (var store = await EmbeddedStore.OpenAsync(_place.File, Stop))
        {
            await store.CommitAsync(new GraphChange { BasedOn = 0, Versions = [.. Enumerable.Range(0, 200).Select(i => Sample.Version($"r{i}"))] }, Stop);
        }

        // All but the first page, which tells that it is a database.
        using (var file = File.OpenWrite(_place.File))
        {
            file.Position = 4096;
            file.Write(new byte[file.Length - 4096]);
        }

        var refusal = await Assert.ThrowsAsync<StoreException>(async () =>
        {
            await using var store = await EmbeddedStore.OpenAsync(_place.File, Stop);
            await store.CurrentAsync([Sample.Key("r1")], Stop);
        });

        Assert.Contains("damaged", refusal.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_told_with_what_to_check()
    {
        var path = Path.Combine(Path.GetDirectoryName(_place.File)!, "nowhere", "graph.db");

        var refusal = await Assert.ThrowsAsync<StoreException>(() => EmbeddedStore.OpenAsync(path, Stop));

        Assert.Contains("folder", refusal.Mend, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_read_only_file_is_told()
    {
        Assert.SkipUnless(OperatingSystem.IsWindows() || Environment.UserName != "root", "SKIPPED: root may write anywhere, so a read-only file cannot be tried.");
        await (await EmbeddedStore.OpenAsync(_place.File, Stop)).DisposeAsync();
        File.SetAttributes(_place.File, FileAttributes.ReadOnly);

        var refusal = await Assert.ThrowsAsync<StoreException>(async () =>
        {
            await using var store = await EmbeddedStore.OpenAsync(_place.File, Stop);
            await store.CommitAsync(new GraphChange { BasedOn = 0 }, Stop);
        });

        Assert.Contains("read-only", refusal.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_a_full_disk_a_batch_is_refused_whole_and_goes_in_once_there_is_room()
    {
        await using var store = await EmbeddedStore.OpenAsync(_place.File, Stop);
        var batch = new GraphChange { BasedOn = 0, Versions = [.. Enumerable.Range(0, 2000).Select(i => Sample.Version($"r{i}"))] };
        await store.Sessions.WriteAsync(session => (false, session.Number("PRAGMA max_page_count = 60")), Stop);

        var refusal = await Assert.ThrowsAsync<StoreException>(() => store.CommitAsync(batch, Stop));

        Assert.Contains("full", refusal.Problem, StringComparison.Ordinal);
        Assert.Equal(0, await store.FeedNumberAsync(Stop));
        await store.Sessions.WriteAsync(session => (false, session.Number("PRAGMA max_page_count = 100000")), Stop);
        Assert.Equal(CommitOutcome.Committed, (await store.CommitAsync(batch, Stop)).Outcome);
    }

    [Fact]
    public async Task The_listings_of_a_record_are_those_of_its_current_version()
    {
        await using var store = await EmbeddedStore.OpenAsync(_place.File, Stop);
        var first = Sample.Record("ofac-sdn:1") with { Designations = [new("OFAC", "DPRK"), new("OFAC", "DPRK3")] };
        var second = first with { Designations = [new("OFAC", "NPWMD", Graph.Core.Model.PartialDate.OfYear(2020))] };

        await store.CommitAsync(new GraphChange { BasedOn = 0, Versions = [new(first, Sample.Day)] }, Stop);
        await store.CommitAsync(new GraphChange { BasedOn = 1, Versions = [new(second, Sample.Day)] }, Stop);

        var kept = await store.Sessions.ReadAsync(session => session.Rows("SELECT programme || ' ' || \"from\" FROM designation", row => row.GetString(0)), Stop);
        Assert.Equal(["NPWMD 2020"], kept);
    }

    [Fact]
    public async Task Edges_are_read_from_the_members_outward_and_never_by_reading_every_link()
    {
        await using var store = await EmbeddedStore.OpenAsync(_place.File, Stop);

        var plan = await store.Sessions.ReadAsync(session => session.Rows($"EXPLAIN QUERY PLAN {EdgeRows.Edges}", row => row.GetString(3), 1L, 1), Stop);

        var tables = plan.Where(step => step.Contains(" l ", StringComparison.Ordinal) || step.Contains(" m ", StringComparison.Ordinal)).ToList();
        Assert.Equal(6, tables.Count);
        Assert.All(tables, step => Assert.Matches(@"\((entity=\?|kind=\? AND left=\?|right=\?)\)", step));
    }

    private void Run(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={_place.File};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
