using System.Text;
using Graph.Server.Api;
using Graph.Server.Lists;
using Graph.Server.Uploads;
using Microsoft.AspNetCore.Connections;
using Serilog;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace Graph.Server.Hosting;

/// <summary>The web server: GraphQL, health and logs, and nothing that is not named here.</summary>
internal static class GraphHost
{
    /// <summary>Kestrel's own bound on a body, above the API's, so that the API answers in its own words.</summary>
    private const long LargestBody = 1024 * 1024;

    private const long MostConnections = 512;

    /// <summary>Builds a server; the caller starts it.</summary>
    /// <param name="urls">Addresses as given to <c>--urls</c>; null for the default.</param>
    /// <param name="insecure">Whether it may listen to other machines.</param>
    /// <param name="ports">Registers IResolvedGraph, the ports and TimeProvider.</param>
    /// <param name="logs">Where the log goes; compact JSON on standard output when null.</param>
    /// <param name="hosts">Names under which other machines may call it; any where there are none.</param>
    /// <exception cref="AddressRefusedException">An address is refused.</exception>
    public static WebApplication Build(string? urls, bool insecure, Action<IServiceCollection> ports, Action<LoggerConfiguration>? logs = null, IReadOnlyList<string>? hosts = null)
    {
        var addresses = ListenAddresses.Read(urls, insecure);
        RequireUnicode();
        // Empty: no address, log level or endpoint comes from files or variables past the checks above.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls([.. addresses]).ConfigureKestrel(k =>
        {
            k.AddServerHeader = false;
            k.Limits.MaxRequestBodySize = LargestBody;
            k.Limits.MaxConcurrentConnections = MostConnections;
        });
        builder.Services.AddRoutingCore();
        // A page elsewhere whose name is made to point at this machine must not reach the API under that name.
        builder.Services.AddHostFiltering(o => o.AllowedHosts = !insecure ? ["localhost", "127.0.0.1", "[::1]"] : hosts is { Count: > 0 } ? [.. hosts] : ["*"]);
        builder.Services.AddSerilog(Logger(logs), dispose: true);
        ports(builder.Services);
        builder.Services.AddSingleton<RefreshBoard>().AddSingleton<GraphMeter>();
        builder.Services.AddGraphApi();
        return Map(builder.Build());
    }

    private static WebApplication Map(WebApplication app)
    {
        app.UseRequestLog();
        app.UseHostFiltering();
        app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = TimeSpan.FromSeconds(30), KeepAliveTimeout = TimeSpan.FromSeconds(30) });
        app.UseRouting();
        app.MapHealth();
        app.MapMetrics();
        app.MapGraphApi();
        if (app.Services.GetService<UploadEndpoint>() is not null)
        {
            app.MapUploads();
        }

        return app;
    }

    private static Serilog.Core.Logger Logger(Action<LoggerConfiguration>? logs)
    {
        var logger = new LoggerConfiguration()
            .MinimumLevel.Information()
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .MinimumLevel.Override("System", LogEventLevel.Warning)
            // The command tells it in a sentence; the log would add the stack twice.
            .Filter.ByExcluding(e => e.Exception is IOException { InnerException: AddressInUseException });
        (logs ?? (l => l.WriteTo.Console(new CompactJsonFormatter())))(logger);
        return logger.CreateLogger();
    }

    // In the invariant mode normalising is a silent no-op, and names would match by their bytes only.
    private static void RequireUnicode()
    {
        if ("é".Normalize(NormalizationForm.FormD).Length != 2)
        {
            throw new InvalidOperationException("Unicode normalisation is off (InvariantGlobalization): names could not be compared. Run with ICU present.");
        }
    }
}
