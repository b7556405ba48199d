using System.CommandLine;
using Graph.Server.Api;
using Graph.Server.Hosting;

namespace Graph.Server.Commands;

/// <summary><c>serve</c>: serves the store over GraphQL until it is stopped.</summary>
internal static class ServeCommand
{
    public static Command Of(Surroundings around)
    {
        var urls = new Option<string?>("--urls") { Description = $"Where to listen, divided by semicolons; {ListenAddresses.Default} when not said.", HelpName = "URLS" };
        var insecure = new Option<bool>("--insecure") { Description = "Allows addresses that other machines can reach, though nobody is asked who they are." };
        var command = new Command("serve", "Serves the store over GraphQL until it is stopped. Logs are compact JSON on standard output.") { urls, insecure };
        command.SetAction((parse, cancellation) => RunAsync(around, StorePlace.Of(parse, around), parse.GetValue(urls), parse.GetValue(insecure), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(Surroundings around, string store, string? urls, bool insecure, CancellationToken cancellation)
    {
        // Refused before a large store is opened.
        ListenAddresses.Read(urls, insecure);
        await using var session = await GraphSession.OpenAsync(around, store, cancellation);
        await using var app = GraphHost.Build(urls, insecure, services => session.Register(services, around.Time));
        await app.StartAsync(cancellation);
        around.Say($"Serving {store} at {string.Join(", ", app.Urls.Select(u => u + GraphApi.Path))}. Stop with Ctrl+C.");
        await app.WaitForShutdownAsync(cancellation);
        return ExitCodes.Done;
    }
}
