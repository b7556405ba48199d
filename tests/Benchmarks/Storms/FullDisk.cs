using Benchmarks.Generating;
using Server.Tests.Support;

namespace Benchmarks.Storms;

/// <summary>A disk that is full in the midst of a load, a backup, a restore, an undo, an export.</summary>
internal sealed class FullDisk(StormLines lines, DirectoryInfo place)
{
    // Made records have slips, so that values of some are set aside.
    private const int Problems = 1;
    private const int Failure = 3;
    private const int Megabytes = 48;
    private const long RoomForSome = 5 << 20;

    public async Task RunAsync()
    {
        using var disk = Mount.Try(In("full"), Megabytes);
        if (disk is null)
        {
            StormLines.Skip("full disk", "no tmpfs can be mounted here: it takes root on Linux");
            return;
        }

        var (store, few, many) = (disk.Path("graph.db"), Leads("few.csv", 1000, 1), Leads("many.csv", 12_000, 2));
        await GraphRun.OfAsync(Load(few, "few", store));
        disk.Fill(RoomForSome);
        var cut = await GraphRun.OfAsync(Load(many, "many", store));
        var batches = cut.Errors.Split("stands, feed number").Length - 1;
        disk.Fill(0);
        lines.Add($"disk full in a load, after {batches} batches", cut, Failure, await GraphRun.SoundHashAsync(store) is not null);

        var hash = await GraphRun.SoundHashAsync(store);
        var load = (string)(await GraphRun.OfAsync("undo", "--store", store)).Output.Split('\n').Select(l => System.Text.Json.Nodes.JsonNode.Parse(l)!).First(l => (string?)l["source"] == "many")["load"]!;
        var (backup, export) = (disk.Path("backup.gz"), disk.Path("export.zip"));
        lines.Add("disk full in an undo", await GraphRun.OfAsync("undo", load, "--store", store), Failure, await GraphRun.SoundHashAsync(store) == hash);
        lines.Add("disk full in a backup", await GraphRun.OfAsync("backup", backup, "--store", store), Failure, !File.Exists(backup) && await GraphRun.SoundHashAsync(store) == hash);
        lines.Add("disk full in an export", await GraphRun.OfAsync("export", "csv", "--output", export, "--store", store), Failure, !File.Exists(export) && !File.Exists(export + ".part"));
        var kept = In("kept.gz");
        await GraphRun.OfAsync("backup", kept, "--store", store);
        var restored = disk.Path("restored.db");
        lines.Add("disk full in a restore", await GraphRun.OfAsync("restore", kept, "--store", restored), Failure, !File.Exists(restored) && !File.Exists(restored + ".restoring"));

        disk.Empty();
        var ended = await GraphRun.OfAsync(Load(many, "many", store));
        lines.Add("room made: the load sent again goes on", ended, Problems, await GraphRun.SoundHashAsync(store, rebuild: true) == await NeverFullAsync(few, many));
    }

    private async Task<string?> NeverFullAsync(string few, string many)
    {
        var store = In("never-full.db");
        await GraphRun.OfAsync(Load(few, "few", store));
        await GraphRun.OfAsync(Load(many, "many", store));
        return await GraphRun.SoundHashAsync(store);
    }

    private static string[] Load(string file, string source, string store) => ["load", file, "--source", source, "--published", "2026-01-01", "--verbose", "--store", store];

    private string Leads(string name, int count, ulong seed)
    {
        GenerateCommand.Write(In(name), null, count, seed);
        return In(name);
    }

    private string In(string name) => Path.Combine(place.FullName, name);
}
