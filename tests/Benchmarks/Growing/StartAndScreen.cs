using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Benchmarks.Generating.Cast;
using Benchmarks.Generating.Writing;
using Graph.Core.Model;
using Graph.Core.Resolution;
using Graph.Core.Resolution.Scoring;
using Graph.Core.Sources;
using Graph.Learning.Generating;
using Graph.Server.Commands;
using Graph.Stores.Embedded;
using Record = Graph.Core.Model.Record;

namespace Benchmarks.Growing;

/// <summary>What a start and screening came to.</summary>
/// <param name="StartSeconds">From opening the store to a view that answers.</param>
/// <param name="FromSaved">Whether the saved index was used.</param>
/// <param name="IndexBytes">Managed memory that the index holds.</param>
/// <param name="P50">Milliseconds for one lead, half of them at most.</param>
/// <param name="P99">And 99 in a hundred.</param>
/// <param name="Found">Share of the leads whose record of origin, or one merged with it, is the first candidate.</param>
internal sealed record ScreenFigures(double StartSeconds, bool FromSaved, long IndexBytes, double P50, double P99, double Found);

/// <summary>Starts from the saved index and screens leads one at a time, in a process of its own.</summary>
internal static class StartAndScreen
{
    /// <summary>The argument by which this program knows that it is that process.</summary>
    public const string Word = "start-and-screen";

    private const int Warming = 200;
    private const int Shown = 10;

    /// <summary>Is such a process: <c>start-and-screen STORE PARTIES SEED LEADS</c>.</summary>
    public static async Task<int> AnswerAsync(string path, int parties, ulong seed, int count)
    {
        var clock = Stopwatch.StartNew();
        await using var store = await EmbeddedStore.OpenAsync(path, CancellationToken.None);
        await using var saved = IndexFile.Open(path);
        using var graph = await ResolvedGraph.OpenAsync(store, store, store, store, ScoreCards.Shipped(), TimeProvider.System, saved, CancellationToken.None);
        var start = clock.Elapsed.TotalSeconds;
        var held = GC.GetTotalMemory(forceFullCollection: true);
        var leads = Leads(parties, seed, Warming + count);
        foreach (var lead in leads.Take(Warming))
        {
            await graph.ScreenAsync(lead, Shown, CancellationToken.None);
        }

        var times = new List<double>(count);
        var found = 0;
        foreach (var lead in leads.Skip(Warming))
        {
            clock.Restart();
            var answer = await graph.ScreenAsync(lead, Shown, CancellationToken.None);
            times.Add(clock.Elapsed.TotalMilliseconds);
            found += answer.Candidates.Count > 0 && answer.Candidates[0].Link.Decision is LinkDecision.Match or LinkDecision.Review ? 1 : 0;
        }

        times.Sort();
        Console.Write(JsonSerializer.Serialize(new ScreenFigures(
            start, graph.OpenedAt is not null, held, times[count / 2], times[(int)(count * .99)], (double)found / count)));
        return 0;
    }

    /// <summary>Parties of the file as yet another hand writes them.</summary>
    private static List<Record> Leads(int parties, ulong seed, int count)
    {
        var (people, stream) = (new Population(seed), new SplitMix64(seed).Fork("leads"));
        var text = new StringWriter(CultureInfo.InvariantCulture);
        text.Write(Row.Header + "\n");
        for (var i = 0; i < count; i++)
        {
            PopulationFile.Write(string.Create(CultureInfo.InvariantCulture, $"lead-{i}"), new Hand(new SplitMix64(stream.Next()), Care.Again).Write(people[stream.Below(parties)]), text);
        }

        var bytes = System.Text.Encoding.UTF8.GetBytes(text.ToString());
        IReadOnlyList<SourceFile> files = [new SourceFile("leads.csv", () => new MemoryStream(bytes))];
        return [.. RecordReaders.Detect(files).Read(new ReadRequest("screened", files, null, new Tally())).OfType<ReadRecord>().Select(r => r.Record)];
    }
}
