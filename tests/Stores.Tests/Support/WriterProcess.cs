using System.Diagnostics;
using System.Globalization;
using Graph.Core.Storage;
using Graph.Stores.Embedded;
using Graph.Stores.Neo4j;

namespace Stores.Tests.Support;

/// <summary>A process of its own that commits batch after batch and says each number once it is acknowledged, until it is killed.</summary>
/// <remarks>It is this test program started again; the variable turns it into the writer.</remarks>
internal static class WriterProcess
{
    public const int BatchSize = 20;
    private const string Variable = "GRAPH_TEST_WRITER_STORE";

    public static Process Start(string store)
    {
        var self = Environment.ProcessPath!;
        var start = new ProcessStartInfo(self) { RedirectStandardOutput = true, UseShellExecute = false };
        if (Path.GetFileNameWithoutExtension(self) == "dotnet")
        {
            start.ArgumentList.Add(typeof(WriterProcess).Assembly.Location);
        }

        start.Environment[Variable] = store;
        return Process.Start(start)!;
    }

    /// <summary>The batch of a number, the same in both processes.</summary>
    public static GraphChange Batch(int number) => new()
    {
        BasedOn = number + 1,
        Batch = new BatchKey("load-1", number),
        Counts = new(BatchSize, BatchSize, 0, 0, 0),
        Versions = [.. Enumerable.Range(0, BatchSize).Select(i => Sample.Version($"{number}-{i}"))],
        Memberships = [.. Enumerable.Range(0, BatchSize).Select(i => Sample.Member($"{number}-{i}", $"{number}-{i}"))],
    };

    /// <summary>The store this process is to write to; null when it is to run tests.</summary>
    public static string? StoreToWrite => Environment.GetEnvironmentVariable(Variable);

    public static async Task WriteForEverAsync(string named)
    {
        await using var store = await OpenAsync(named);
        await store.Records.CommitAsync(new GraphChange { BasedOn = 0, Load = Sample.Load() }, CancellationToken.None);
        for (var number = (await store.Ledger.BatchesAsync("load-1", CancellationToken.None)).Count; ; number++)
        {
            await store.Records.CommitAsync(Batch(number), CancellationToken.None);
            await Console.Out.WriteLineAsync(number.ToString(CultureInfo.InvariantCulture));
            await Console.Out.FlushAsync();
        }
    }

    private static async Task<OpenStore> OpenAsync(string named)
    {
        if (!Neo4jAddress.Names(named))
        {
            var file = await EmbeddedStore.OpenAsync(named, CancellationToken.None);
            return new OpenStore(file, file, file, file, file, file);
        }

        var database = await Neo4jStore.OpenAsync(Neo4jServer.At(named), TimeProvider.System, () => .5, CancellationToken.None);
        return new OpenStore(database, database, database, database, database, database);
    }
}
