using System.Globalization;
using System.Security.Cryptography;
using Graph.Core.Storage;

namespace Graph.Stores.Neo4j.Wire;

/// <summary>A Neo4j, spoken to over its HTTP Query API v2. One a store, used by many at once.</summary>
/// <remarks>
/// Everything sees what was written before through the same instance. What fails in passing is tried again (<see cref="Retry"/>), so every write has to be such
/// that it may be run twice. A statement whose caller leaves is ended on the server.
/// </remarks>
internal sealed class QueryApi : IAsyncDisposable
{
    private static readonly Cypher VersionStatement = Cypher.Load("wire/version");

    private readonly Bookmarks _bookmarks = new();
    private readonly WireSettings _settings;
    private readonly Channel _channel;
    private readonly Ending _ending;
    private readonly Retry _retry;
    // Says only which of the running statements is whose; nothing of it is kept.
    private readonly string _marker = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
    private long _asked;

    private QueryApi(Neo4jAddress address, WireSettings settings)
    {
        (Address, _settings) = (address, settings);
        _channel = new Channel(address, settings, settings.Patience);
        _ending = new Ending(address, settings);
        _retry = new Retry(settings);
    }

    /// <summary>Which Neo4j.</summary>
    public Neo4jAddress Address { get; }

    /// <summary>Makes it ready; nothing is sent yet.</summary>
    public static QueryApi Open(Neo4jAddress address, WireSettings settings) => new(address, settings);

    /// <summary>Runs a statement that only reads.</summary>
    /// <exception cref="StoreException">It failed, for good or for as long as it was tried.</exception>
    public Task<List<Row>> ReadAsync(Cypher statement, Parameters parameters, CancellationToken cancellation) =>
        AskAsync(statement, parameters, reads: true, cancellation);

    /// <summary>Runs a statement that writes, as a transaction of its own; it may run twice.</summary>
    /// <exception cref="StoreException">It failed, for good or for as long as it was tried; after a lost connection it may stand.</exception>
    public Task<List<Row>> WriteAsync(Cypher statement, Parameters parameters, CancellationToken cancellation) =>
        AskAsync(statement, parameters, reads: false, cancellation);

    /// <summary>Runs work as one transaction that is rolled back unless the work commits it.</summary>
    /// <param name="work">
    /// Runs statements and commits; run again whole after what may pass, also where it is not known whether it committed: what it writes must be such that it sees
    /// whether it stands.
    /// </param>
    /// <exception cref="StoreException">It failed, for good or for as long as it was tried.</exception>
    public Task<T> TransactAsync<T>(Func<QueryTransaction, Task<T>> work, CancellationToken cancellation) =>
        Fault.ToldAsync(Address, () => _retry.RunAsync(
            async token =>
            {
                await using var transaction = await BeginAsync(token).ConfigureAwait(false);
                return await work(transaction).ConfigureAwait(false);
            },
            cancellation));

    /// <summary>That what answers is a Neo4j this program can use. Not tried again, so that whoever starts hears at once what is wrong.</summary>
    /// <exception cref="StoreException">It is away, too old, or does not let us in.</exception>
    public Task CheckAsync(CancellationToken cancellation) => Fault.ToldAsync(Address, async () =>
    {
        var rows = await OnceAsync(Mark(VersionStatement, new Parameters()), Opening(reads: true), cancellation).ConfigureAwait(false);
        ServerVersion.Require(rows is [var row] ? row.Text("version") : "", Address);
        return true;
    });

    /// <summary>Begins a transaction that nobody tries again.</summary>
    internal Task<QueryTransaction> BeginAsync(CancellationToken cancellation) => QueryTransaction.BeginAsync(this, _settings, cancellation);

    public ValueTask DisposeAsync()
    {
        _channel.Dispose();
        _ending.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>A statement with a marker that nothing else carries.</summary>
    internal Asked Mark(Cypher statement, Parameters parameters) => new(
        statement, parameters, string.Create(CultureInfo.InvariantCulture, $"{_marker}-{Interlocked.Increment(ref _asked)}"));

    /// <summary>What a transaction begun now is begun with.</summary>
    internal Opening Opening(bool reads) => new(reads, _bookmarks.Latest);

    /// <summary>Takes up what a transaction left.</summary>
    internal void Ended(Opening opening, Answer answer) => _bookmarks.Replace(opening.Bookmarks, answer.Bookmarks);

    /// <summary>Sends a request; where its answer is not waited for, its statement is ended.</summary>
    internal async Task<Answer> SendAsync(HttpMethod method, string place, Asked? asked, Opening? opening, string? affinity, CancellationToken cancellation)
    {
        using var content = method == HttpMethod.Post ? StatementContent.Of(asked, opening) : null;
        return await HeardAsync(asked, () => _channel.AskAsync(method, place, content, affinity, cancellation)).ConfigureAwait(false);
    }

    /// <summary>Waits for the server; where that is given up, the statement is ended.</summary>
    internal async Task<T> HeardAsync<T>(Asked? asked, Func<Task<T>> wait)
    {
        try
        {
            return await wait().ConfigureAwait(false);
        }
        catch (Exception left) when (asked is not null && left is OperationCanceledException or LostConnectionException { Sent: true })
        {
            await _ending.EndAsync(asked!.Marker).ConfigureAwait(false);
            throw;
        }
    }

    private Task<List<Row>> AskAsync(Cypher statement, Parameters parameters, bool reads, CancellationToken cancellation) =>
        Fault.ToldAsync(Address, () => _retry.RunAsync(token => OnceAsync(Mark(statement, parameters), Opening(reads), token), cancellation));

    private async Task<List<Row>> OnceAsync(Asked asked, Opening opening, CancellationToken cancellation)
    {
        using var answer = await SendAsync(HttpMethod.Post, "", asked, opening, null, cancellation).ConfigureAwait(false);
        var rows = await HeardAsync(asked, answer.RestAsync).ConfigureAwait(false);
        Ended(opening, answer);
        return rows;
    }
}
