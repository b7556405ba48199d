using System.Diagnostics;
using Server.Tests.Support;

namespace Server.Tests.Commands;

/// <summary>Backups and restores that are killed: what bears the final name is whole.</summary>
public sealed class KilledRestoreTests : IDisposable
{
    private const int Kills = 5;
    private const int Leads = 3000;
    private readonly CommandPlace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public async Task A_restore_killed_at_any_time_leaves_no_store_or_the_whole_one()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await LoadAsync();
        var (backup, target) = (_place.Path("b.gz"), _place.Path("new.db"));
        var hash = (string)(await _place.RunAsync("backup", backup)).Json["graphHash"]!;

        for (var round = 0; round < Kills; round++)
        {
            using var restore = GraphProcess.Start("restore", backup, "--store", target);
            await UntilAsync(() => round == 0 || File.Exists(target + ".restoring"), cancellation);
            await Task.Delay(TimeSpan.FromMilliseconds(round * 140), cancellation);
            await restore.KillAsync(cancellation);
            Assert.True(!File.Exists(target) || (string)(await _place.RunAsync("verify", "--store", target)).Json["hash"]! == hash);
            File.Delete(target);
        }

        var restored = await _place.RunAsync("restore", backup, "--store", target);
        var verified = await _place.RunAsync("verify", "--rebuild", "--store", target);

        Assert.True(restored.Code == 0, restored.Errors);
        Assert.Equal((0, hash), (verified.Code, (string)verified.Json["hash"]!));
    }

    [Fact]
    public async Task A_backup_killed_at_any_time_leaves_no_file_of_its_name_or_a_whole_one()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await LoadAsync();
        var backup = _place.Path("b.gz");

        for (var round = 0; round < Kills; round++)
        {
            using var process = GraphProcess.Start("backup", backup, "--store", _place.Store);
            await UntilAsync(() => Directory.EnumerateFiles(Path.GetDirectoryName(backup)!, "b.gz*").Any(f => new FileInfo(f).Length > 0), cancellation);
            await Task.Delay(TimeSpan.FromMilliseconds(round * 30), cancellation);
            await process.KillAsync(cancellation);
            Assert.True(!File.Exists(backup) || (await _place.RunAsync("restore", backup, "--check")).Code == 0, $"Round {round} left half a backup under its own name.");
            File.Delete(backup);
        }

        Assert.Equal(0, (await _place.RunAsync("backup", backup)).Code);
    }

    private static async Task UntilAsync(Func<bool> begun, CancellationToken cancellation)
    {
        for (var clock = Stopwatch.StartNew(); !begun() && clock.Elapsed < TimeSpan.FromSeconds(20);)
        {
            await Task.Delay(5, cancellation);
        }
    }

    private Task<CommandAnswer> LoadAsync() => _place.RunAsync(
        "load",
        _place.Write("leads.jsonl", [.. Enumerable.Range(0, Leads).Select(i => FormattableString.Invariant($$"""{"id":"{{i}}","kind":"Person","name":"Zq{{i % 900}}vork Halm{{i % 700}}en","birthDate":"19{{50 + (i % 40)}}-03-1{{i % 9}}"}"""))]),
        "--source",
        "acme",
        "--published",
        "2026-01-01");
}
