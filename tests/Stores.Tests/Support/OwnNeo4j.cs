using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Graph.Stores.Neo4j;

namespace Stores.Tests.Support;

/// <summary>A Neo4j of a test's own, which it may kill and start again. NEO4J_CONTROL names the folder of the commands <c>start</c> and <c>stop</c>; without it the test is skipped aloud.</summary>
internal sealed class OwnNeo4j : IAsyncDisposable
{
    private const int Attempts = 3;
    private const string Password = "of-this-test-only";
    private readonly Dictionary<string, string> _settings;
    private readonly DirectoryInfo? _made;
    private bool _runs;

    private OwnNeo4j(string? home, (string Name, string Value)[] settings)
    {
        _made = home is null ? Directory.CreateTempSubdirectory("graph-neo4j-") : null;
        var (http, bolt) = FreePorts();
        _settings = new(StringComparer.Ordinal)
        {
            ["NEO4J_HOME"] = home ?? _made!.FullName,
            ["NEO4J_HTTP_PORT"] = http,
            ["NEO4J_BOLT_PORT"] = bolt,
            ["NEO4J_PASSWORD"] = Password,
            ["NEO4J_HEAP"] = "512m",
            ["NEO4J_PAGECACHE"] = "64m",
        };
        foreach (var (name, value) in settings)
        {
            _settings[name] = value;
        }

        Address = At($"http://127.0.0.1:{http}");
    }

    public Neo4jAddress Address { get; }

    /// <summary>Its password.</summary>
    public string Secret => Password;

    /// <summary>Its account at the address of a proxy before it.</summary>
    public static Neo4jAddress Through(FaultProxy proxy) => At(proxy.Url);

    private static Neo4jAddress At(string url) => Neo4jAddress.Of(url, name => name == "NEO4J_PASSWORD" ? Password : null);

    private static string Control => Environment.GetEnvironmentVariable("NEO4J_CONTROL") ?? "";

    /// <summary>Starts one.</summary>
    /// <param name="home">Where its data is to lie; null for a folder of its own.</param>
    /// <param name="settings">Variables for the command <c>start</c>.</param>
    public static async Task<OwnNeo4j> StartAsync(string? home = null, params (string Name, string Value)[] settings)
    {
        Assert.SkipUnless(File.Exists(Path.Combine(Control, "start")), "No Neo4j can be started: set NEO4J_CONTROL to the folder of its commands start and stop.");
        var server = new OwnNeo4j(home, settings);
        await server.StartAgainAsync();
        return server;
    }

    public async Task StartAgainAsync()
    {
        // On a busy machine a new server may refuse its first password while it comes up.
        for (var attempt = 1; !_runs; attempt++)
        {
            var (good, said) = await RunAsync("start");
            Assert.True(good || attempt < Attempts, $"The test's own Neo4j does not start: {said}");
            _runs = good;
        }
    }

    /// <summary>Kills it, as a power cut would.</summary>
    public Task KillAsync() => StopAsync("--kill");

    public async ValueTask DisposeAsync()
    {
        if (_runs)
        {
            await KillAsync();
        }

        _made?.Delete(recursive: true);
    }

    private async Task StopAsync(params string[] arguments)
    {
        var (good, said) = await RunAsync("stop", arguments);
        Assert.True(good, $"The test's own Neo4j does not stop: {said}");
        _runs = false;
    }

    private async Task<(bool Good, string Said)> RunAsync(string command, params string[] arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(Control, command), arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in _settings)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode == 0, string.Concat(said));
    }

    private static (string Http, string Bolt) FreePorts()
    {
        using var http = new TcpListener(IPAddress.Loopback, 0);
        using var bolt = new TcpListener(IPAddress.Loopback, 0);
        http.Start();
        bolt.Start();
        return (Port(http), Port(bolt));
    }

    private static string Port(TcpListener listener) => ((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
}
