using System.CommandLine;
using Graph.Server.Api;
using Graph.Server.Hosting;
using Graph.Server.Lists;
using Graph.Server.Uploads;
using Graph.Stores;
using Microsoft.AspNetCore.Connections;

namespace Graph.Server.Commands;

/// <summary><c>serve</c>: serves the store over GraphQL until it is stopped.</summary>
internal static class ServeCommand
{
    private const long Megabyte = 1024 * 1024;
    private static readonly TimeSpan SaveEvery = TimeSpan.FromMinutes(10);

    public static Command Of(Surroundings around)
    {
        var urls = new Option<string?>("--urls") { Description = $"Where to listen, divided by semicolons; {ListenAddresses.Default} when not said.", HelpName = "URLS" };
        var insecure = new Option<bool>("--insecure") { Description = "Allows addresses that other machines can reach, though nobody is asked who they are." };
        var hosts = new Option<string[]>("--host") { Description = "With --insecure, a name under which the server may be called, so that no page elsewhere reaches it under its own; may be said several times, any name when not said.", HelpName = "NAME", DefaultValueFactory = _ => [] };
        var refresh = new Option<bool>("--refresh") { Description = "Fetches the configured lists as their intervals say, and loads what has changed (see refresh)." };
        var folder = new Option<string?>("--uploads") { Description = "Where uploads are kept until they are loaded; a folder beside the store when not said.", HelpName = "FOLDER" };
        var megabytes = Number("--upload-limit", "The largest upload in megabytes.", UploadLimits.DefaultMegabytes, 1, 1024 * 1024);
        var waiting = Number("--upload-queue", "How many uploads may wait; the disk they take is at most this times the limit.", UploadLimits.DefaultWaiting, 1, 1000);
        var lists = new Option<bool>("--accept-lists") { Description = "Takes uploads of official lists as well; otherwise only of leads." };
        var command = new Command("serve", "Serves the store over GraphQL until it is stopped. Logs are compact JSON on standard output.") { urls, insecure, hosts, refresh, ListsOption.Option, folder, megabytes, waiting, lists };
        command.SetAction((parse, cancellation) =>
        {
            var store = StoreOption.Of(parse, around);
            var uploads = new UploadLimits(
                parse.GetValue(folder) ?? UploadLimits.Beside(store.Beside).Folder, parse.GetValue(megabytes) * Megabyte, (int)parse.GetValue(waiting), parse.GetValue(lists));
            return RunAsync(around, new Serving(store, parse.GetValue(urls), parse.GetValue(insecure), parse.GetValue(hosts)!, uploads, parse.GetValue(refresh) ? ListsOption.Read(parse, around) : []), cancellation);
        });
        return command;
    }

    private static Option<long> Number(string name, string description, long standard, long least, long most)
    {
        var option = new Option<long>(name) { Description = description, HelpName = "N", DefaultValueFactory = _ => standard };
        option.Validators.Add(r =>
        {
            if (r.GetValueOrDefault<long>() < least || r.GetValueOrDefault<long>() > most)
            {
                r.AddError(FormattableString.Invariant($"{name} is {least} to {most}."));
            }
        });
        return option;
    }

    private static async Task<int> RunAsync(Surroundings around, Serving serving, CancellationToken cancellation)
    {
        // Refused before a large store is opened.
        var addresses = ListenAddresses.Read(serving.Urls, serving.Insecure);
        await using var session = await GraphSession.OpenAsync(around, serving.Store, cancellation);
        await using var app = GraphHost.Build(serving.Urls, serving.Insecure, services => Register(services, session, around, serving), hosts: serving.Hosts);
        await session.Graph.RememberAsync(cancellation);
        await StartAsync(app, addresses, cancellation);
        around.Say($"Serving {serving.Store} at {string.Join(", ", app.Urls.Select(u => u + GraphApi.Path))}. Stop with Ctrl+C.");
        await SavingAsync(session, app.WaitForShutdownAsync(cancellation), around.Time);
        return ExitCodes.Done;
    }

    private static void Register(IServiceCollection services, GraphSession session, Surroundings around, Serving serving)
    {
        session.Register(services, around.Time);
        Loading.AddTo(services, session, around, serving.Uploads);
        if (serving.Lists.Count > 0)
        {
            Loading.AddRefresh(services, serving.Lists, serving.Store.Beside);
        }
    }

    /// <exception cref="CommandException">Another program listens at one of the addresses.</exception>
    private static async Task StartAsync(WebApplication app, IReadOnlyList<string> addresses, CancellationToken cancellation)
    {
        try
        {
            await app.StartAsync(cancellation);
        }
        catch (IOException exception) when (exception.InnerException is AddressInUseException)
        {
            // Said before it is disposed of: what waits in the background would else report its own end as a fault.
            app.Lifetime.StopApplication();
            throw new CommandException($"Another program listens at {string.Join(" or ", addresses)} already: stop it, or name another address with --urls (http://localhost:5081).");
        }
    }

    /// <summary>Saves the index now and then, and once more when the server has stopped.</summary>
    private static async Task SavingAsync(GraphSession session, Task stopped, TimeProvider time)
    {
        while (await Task.WhenAny(stopped, Task.Delay(SaveEvery, time)) != stopped)
        {
            await session.SaveIndexAsync(CancellationToken.None);
        }

        await stopped;
        await session.SaveIndexAsync(CancellationToken.None);
    }

    private sealed record Serving(StorePlace Store, string? Urls, bool Insecure, IReadOnlyList<string> Hosts, UploadLimits Uploads, IReadOnlyList<ConfiguredList> Lists);
}
