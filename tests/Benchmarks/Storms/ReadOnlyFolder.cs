using Benchmarks.Generating;
using Server.Tests.Support;

namespace Benchmarks.Storms;

/// <summary>A folder in which nobody may write: for the store, and for what commands write.</summary>
internal sealed class ReadOnlyFolder(StormLines lines, DirectoryInfo place)
{
    private const int Failure = 3;
    private const int Megabytes = 32;

    public async Task RunAsync()
    {
        using var disk = Mount.Try(In("read-only"), Megabytes);
        if (disk is null)
        {
            StormLines.Skip("read-only folder", "no tmpfs can be mounted here: it takes root on Linux");
            return;
        }

        var (locked, free, leads) = (disk.Path("graph.db"), In("free.db"), In("leads.csv"));
        GenerateCommand.Write(leads, null, 1000, 1);
        await GraphRun.OfAsync("load", leads, "--source", "some", "--store", locked);
        await GraphRun.OfAsync("load", leads, "--source", "some", "--store", free);
        var (hash, before) = (await GraphRun.SoundHashAsync(locked), await GraphRun.SoundHashAsync(free));
        disk.Remount(readOnly: true);
        foreach (var (what, command) in Commands(disk, locked, free, leads))
        {
            var run = await GraphRun.OfAsync(command);
            lines.Add($"read-only folder: {what}", run, Failure, await GraphRun.SoundHashAsync(free) == before);
        }

        disk.Remount(readOnly: false);
        lines.Add("  writable again: the store in it", null, await GraphRun.SoundHashAsync(locked) == hash, hash ?? "not sound");
    }

    private IEnumerable<(string What, string[] Command)> Commands(Mount disk, string locked, string free, string leads) =>
    [
        ("load into the store in it", ["load", leads, "--source", "more", "--store", locked]),
        ("a new store", ["load", leads, "--source", "more", "--store", disk.Path("new.db")]),
        ("verify the store in it", ["verify", "--store", locked]),
        ("backup into it", ["backup", disk.Path("b.gz"), "--store", free]),
        ("export into it", ["export", "ftm", "--output", disk.Path("x.jsonl"), "--store", free]),
        ("rejects into it", ["load", leads, "--source", "more", "--store", free, "--rejects", disk.Path("r.csv")]),
        ("screened into it", ["screen", leads, "--output", disk.Path("s.jsonl"), "--store", free]),
    ];

    private string In(string name) => Path.Combine(place.FullName, name);
}
