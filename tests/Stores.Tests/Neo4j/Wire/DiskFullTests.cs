using System.Diagnostics;
using System.Globalization;
using Graph.Core.Storage;
using Graph.Stores.Neo4j.Wire;
using Stores.Tests.Support;

namespace Stores.Tests.Neo4j.Wire;

/// <summary>A real server on a disk that fills up.</summary>
[Collection(Neo4jServer.Turns)]
public sealed class DiskFullTests : IDisposable
{
    // The server sets 513 MB aside for its logs when it starts.
    private const long DiskBytes = 700L * 1024 * 1024;
    private const int ChunkBytes = 1024 * 1024;
    private readonly DirectoryInfo _disk = Directory.CreateTempSubdirectory("graph-full-");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string Ballast => Path.Combine(_disk.FullName, "ballast");

    [Fact]
    public async Task A_full_disk_is_named_and_nothing_acknowledged_is_lost()
    {
        Assert.SkipUnless(Mount(), "No small disk can be made here: that takes the rights of root on Linux.");
        await using var server = await OwnNeo4j.StartAsync(Path.Combine(_disk.FullName, "home"));
        await using var api = QueryApi.Open(server.Address, Wires.Settings);
        Fill();

        var (acknowledged, failure) = await WriteUntilFullAsync(api);
        File.Delete(Ballast);
        await server.KillAsync();
        await server.StartAgainAsync();

        TestContext.Current.TestOutputHelper?.WriteLine(failure.ToString());
        Assert.Contains("disk", failure.Mend, StringComparison.Ordinal);
        // The change that failed may stand: it was in the server's log.
        Assert.InRange(await CountAsync(api), acknowledged, acknowledged + 1);
    }

    public void Dispose()
    {
        Run("umount", _disk.FullName);
        _disk.Delete(recursive: true);
    }

    private static async Task<(int Acknowledged, StoreException Failure)> WriteUntilFullAsync(QueryApi api)
    {
        var text = new string('a', 8 * ChunkBytes);
        for (var acknowledged = 0; ; acknowledged++)
        {
            try
            {
                await api.WriteAsync(Wires.Statement("keep"), new Parameters().Text("name", $"{acknowledged}").Text("text", text), Stop);
            }
            catch (StoreException failure)
            {
                return (acknowledged, failure);
            }
        }
    }

    private static async Task<int> CountAsync(QueryApi api) => (await api.ReadAsync(Wires.Statement("names"), new Parameters(), Stop)).Count;

    private bool Mount() =>
        OperatingSystem.IsLinux()
        && Environment.IsPrivilegedProcess
        && Run("mount", "-t", "tmpfs", "-o", string.Create(CultureInfo.InvariantCulture, $"size={DiskBytes}"), "tmpfs", _disk.FullName);

    private void Fill()
    {
        using var ballast = new FileStream(Ballast, FileMode.Create);
        var chunk = new byte[ChunkBytes];
        try
        {
            while (true)
            {
                ballast.Write(chunk);
                ballast.Flush();
            }
        }
        catch (IOException)
        {
            // It is full.
        }
    }

    private static bool Run(string command, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
