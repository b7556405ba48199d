using Server.Tests.Support;
using Stores.Tests.Support;

namespace Server.Tests.Commands;

/// <summary>Backups, restores and copies from the command line.</summary>
public abstract class BackupCommandTests(TestStore kind) : IDisposable
{
    private readonly CommandPlace _place = new(kind);

    public void Dispose()
    {
        _place.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_store_restored_from_its_backup_has_its_hash()
    {
        await LoadAsync();
        var backup = await _place.RunAsync("backup", _place.Path("b.gz"));

        var restored = await _place.RunAsync("restore", _place.Path("b.gz"), "--store", _place.Path("new.db"));
        var hash = (string)(await _place.RunAsync("verify")).Json["hash"]!;
        var verified = await _place.RunAsync("verify", "--rebuild", "--store", _place.Path("new.db"));

        Assert.Equal((0, 0, 0), (backup.Code, restored.Code, verified.Code));
        Assert.Equal((hash, hash), ((string)backup.Json["graphHash"]!, (string)verified.Json["hash"]!));
        Assert.Equal((2, 1), ((int)restored.Json["records"]!, (int)restored.Json["loads"]!));
        Assert.False(File.Exists(_place.Path("new.db.restoring")));
    }

    [Fact]
    public async Task A_copy_has_the_hash_of_its_origin_and_is_loaded_further()
    {
        await LoadAsync();

        var copied = await _place.RunAsync("copy", "--from", _place.Store, "--to", _place.Path("new.db"));
        var more = await _place.RunAsync("load", _place.Write("more.jsonl", """{"id":"3","name":"Meridian Bureau"}"""), "--source", "acme", "--store", _place.Path("new.db"));

        Assert.Equal((0, 0), (copied.Code, more.Code));
        Assert.Equal((string)(await _place.RunAsync("verify")).Json["hash"]!, (string)copied.Json["graphHash"]!);
    }

    [Fact]
    public async Task Nothing_that_stands_is_overwritten()
    {
        await LoadAsync();
        await _place.RunAsync("backup", _place.Path("b.gz"));

        var backup = await _place.RunAsync("backup", _place.Path("b.gz"));
        var restore = await _place.RunAsync("restore", _place.Path("b.gz"));
        var copy = await _place.RunAsync("copy", "--from", _place.Store, "--to", _place.Store);

        Assert.Equal((3, 3, 3), (backup.Code, restore.Code, copy.Code));
        Assert.Contains("is there already", backup.Errors, StringComparison.Ordinal);
        Assert.Contains("A store stands there", restore.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_backup_is_refused_in_one_sentence_and_makes_no_store()
    {
        await LoadAsync();
        await _place.RunAsync("backup", _place.Path("b.gz"));
        var whole = await File.ReadAllBytesAsync(_place.Path("b.gz"), TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(_place.Path("b.gz"), whole[..(whole.Length / 2)], TestContext.Current.CancellationToken);

        var check = await _place.RunAsync("restore", _place.Path("b.gz"), "--check");
        var restore = await _place.RunAsync("restore", _place.Path("b.gz"), "--store", _place.Path("new.db"));

        Assert.Equal((3, 3), (check.Code, restore.Code));
        Assert.Contains("b.gz cannot be restored", Assert.Single(restore.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.False(File.Exists(_place.Path("new.db")));
    }

    [Fact]
    public async Task What_a_restore_that_was_cut_left_behind_is_no_obstacle()
    {
        await LoadAsync();
        await _place.RunAsync("backup", _place.Path("b.gz"));
        _place.Write("new.db.restoring", "half of a store");

        var restored = await _place.RunAsync("restore", _place.Path("b.gz"), "--store", _place.Path("new.db"));

        Assert.Equal(0, restored.Code);
        Assert.False(File.Exists(_place.Path("new.db.restoring")));
    }

    [Fact]
    public async Task The_journal_of_a_store_that_was_moved_away_is_never_read_into_the_restored_one()
    {
        await LoadAsync();
        await _place.RunAsync("backup", _place.Path("b.gz"));
        _place.Write("new.db-wal", "acknowledged commits of another store");

        var restored = await _place.RunAsync("restore", _place.Path("b.gz"), "--store", _place.Path("new.db"));

        Assert.Equal(3, restored.Code);
        Assert.Contains("new.db-wal", restored.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(_place.Path("new.db")));
        Assert.True(File.Exists(_place.Path("new.db-wal")));
    }

    private async Task LoadAsync() => await _place.RunAsync(
        "load",
        _place.Write("leads.jsonl", """{"id":"1","name":"Aldous Quillfeather","phone":"+44 20 7946 0101"}""", """{"id":"2","name":"Pine Bright Shipping Ltd","phone":"+44 20 7946 0101"}"""),
        "--source",
        "acme",
        "--published",
        "2026-01-01");
}

public sealed class EmbeddedBackupCommandTests() : BackupCommandTests(TestStore.File);

[Collection(Neo4jServer.Turns)]
public sealed class Neo4jBackupCommandTests() : BackupCommandTests(TestStore.Neo4j);
