using System.CommandLine;
using System.Net;
using System.Net.Sockets;
using Graph.Core.Sources;
using Graph.Learning.Generating.Demo;
using Graph.Server.Api;
using Graph.Server.Hosting;
using Graph.Stores;
using Serilog;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace Graph.Server.Commands;

/// <summary><c>demo</c>: loads the bundled network and serves it.</summary>
internal static class DemoCommand
{
    private const int FirstPort = 5080;
    private const int PortsToTry = 100;

    public static Command Of(Surroundings around)
    {
        var port = new Option<int?>("--port") { Description = $"The port to serve on; the first free one from {FirstPort} when not said.", HelpName = "N" };
        var loadOnly = new Option<bool>("--load-only") { Description = "Loads it into the named store and ends; servers of that store take it up." };
        var command = new Command("demo", "Loads the bundled network of invented parties into a fresh store and serves it until it is stopped.") { port, loadOnly };
        command.SetAction((parse, cancellation) => parse.GetValue(loadOnly)
            ? LoadAsync(around, StoreOption.Of(parse, around), cancellation)
            : RunAsync(around, StoreOption.Named(parse, around), parse.GetValue(port), cancellation));
        return command;
    }

    private static async Task<int> LoadAsync(Surroundings around, StorePlace store, CancellationToken cancellation)
    {
        await using var session = await GraphSession.OpenAsync(around, store, cancellation);
        await RequireFreshAsync(session, cancellation);
        await LoadAsync(around, session, cancellation);
        return ExitCodes.Done;
    }

    private static async Task<int> RunAsync(Surroundings around, StorePlace? store, int? port, CancellationToken cancellation)
    {
        await using var session = store is null
            ? await GraphSession.OpenScratchAsync(around, cancellation)
            : await GraphSession.OpenAsync(around, store, cancellation);
        await RequireFreshAsync(session, cancellation);
        var address = $"http://localhost:{Free(port)}";
        await LoadAsync(around, session, cancellation);
        await using var app = GraphHost.Build(
            address, insecure: false, services => session.Register(services, around.Time), log => log.MinimumLevel.Is(LogEventLevel.Warning).WriteTo.Console(new CompactJsonFormatter()));
        await app.StartAsync(cancellation);
        around.Say($"{DemoWelcome.Of(address + GraphApi.Path)}");
        await app.WaitForShutdownAsync(cancellation);
        return ExitCodes.Done;
    }

    /// <summary>The demo's list would stand beside real data as a list of designated parties: only a store without other records takes it.</summary>
    private static async Task RequireFreshAsync(GraphSession session, CancellationToken cancellation)
    {
        var totals = await session.Store.Records.TotalsAsync(cancellation);
        if (totals.Records.Keys.FirstOrDefault(name => !DemoSources.Network.Any(s => s.Name == name)) is { } other)
        {
            throw new CommandException($"The store holds records of {other}: the demo goes into a store of its own. Name a new file with --store, or none.");
        }
    }

    private static async Task LoadAsync(Surroundings around, GraphSession session, CancellationToken cancellation)
    {
        // What a source is goes first: its records are then resolved once.
        foreach (var source in DemoSources.Network.Where(s => session.Graph.SourceOf(s.Name) != s))
        {
            await session.Graph.SetSourceAsync(source, cancellation);
        }

        foreach (var source in DemoSources.Network)
        {
            var files = InputFiles.Of([ShippedFiles.Path($"demo/{DemoSources.FileOf(source)}")]);
            var input = new RecordInput(files, RecordReaders.Detect(files.Sources), null, source.Name);
            var outcome = await LoadRun.RunAsync(around, session, new LoadRequest(input, null, null, null, false), cancellation);
            var load = await session.Store.Ledger.LoadAsync(outcome.Identity.Load.Id, cancellation);
            around.Say($"Loaded {source.Name}: {load!.Counts.Read:N0} records in {outcome.Elapsed.TotalSeconds:N1} s.");
        }
    }

    private static int Free(int? port) => port is not { } named ? FreePort()
        : IsFree(named) ? named
        : throw new CommandException($"Port {named} is taken: name another with --port, or none for the first free one.");

    private static int FreePort() => Enumerable.Range(FirstPort, PortsToTry).Where(IsFree).Cast<int?>().FirstOrDefault()
        ?? throw new CommandException($"No port from {FirstPort} to {FirstPort + PortsToTry - 1} is free: name one with --port.");

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
