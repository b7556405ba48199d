using System.Diagnostics;

namespace Server.Tests.Support;

/// <summary>The real executable in a process of its own.</summary>
internal sealed class GraphProcess : IDisposable
{
    // 128 and the number of SIGKILL.
    private const int Killed = 137;

    private readonly Process _process;
    private readonly Task<string> _output;

    private GraphProcess(Process process) => (_process, _output) = (process, process.StandardOutput.ReadToEndAsync());

    /// <summary>Whether it was killed before it came to its end; asked when it has ended.</summary>
    public bool WasKilled => _process.ExitCode == Killed;

    public static GraphProcess Start(params string[] args) => StartWith(new Dictionary<string, string>(), args);

    /// <param name="variables">Environment variables beside those of the tests.</param>
    public static GraphProcess StartWith(IReadOnlyDictionary<string, string> variables, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "graph.dll"), .. args])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        return new GraphProcess(Process.Start(start)!);
    }

    /// <summary>The next line of people's words; null at the end.</summary>
    public Task<string?> ReadLineAsync(CancellationToken cancellation) => _process.StandardError.ReadLineAsync(cancellation).AsTask();

    /// <summary>The most memory it has held so far, in bytes; nought when it has ended.</summary>
    public long PeakBytes()
    {
        try
        {
            _process.Refresh();
            return _process.HasExited ? 0 : _process.PeakWorkingSet64;
        }
        catch (InvalidOperationException)
        {
            // It ended between the two questions.
            return 0;
        }
    }

    /// <summary>Runs it to its end.</summary>
    public async Task<(int Code, string Output, string Errors)> EndAsync(CancellationToken cancellation)
    {
        var errors = await _process.StandardError.ReadToEndAsync(cancellation);
        await _process.WaitForExitAsync(cancellation);
        return (_process.ExitCode, await _output, errors);
    }

    /// <summary>Kills it as a power cut would: nothing is said to it before.</summary>
    public async Task<string> KillAsync(CancellationToken cancellation)
    {
        _process.Kill();
        return (await EndAsync(cancellation)).Errors;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
