namespace Graph.Stores.Neo4j.Wire;

/// <summary>A transaction of several statements, one at a time. Rolled back when it is disposed without having been committed.</summary>
internal sealed class QueryTransaction : IAsyncDisposable
{
    private readonly QueryApi _api;
    private readonly Opening _opening;
    private readonly string _place;
    private readonly string? _affinity;
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly CancellationTokenSource _rest = new();
    private readonly Task _kept;
    private bool _open = true;

    private QueryTransaction(QueryApi api, Opening opening, WireSettings settings, string id, string? affinity)
    {
        (_api, _opening, _place, _affinity) = (api, opening, "/tx/" + id, affinity);
        _kept = KeepAsync(settings);
    }

    /// <summary>Begins one, without a statement: were its answer lost, nothing would hold locks.</summary>
    public static async Task<QueryTransaction> BeginAsync(QueryApi api, WireSettings settings, CancellationToken cancellation)
    {
        var opening = api.Opening(reads: false);
        using var answer = await api.SendAsync(HttpMethod.Post, "/tx", null, opening, null, cancellation).ConfigureAwait(false);
        await answer.RestAsync().ConfigureAwait(false);
        return answer.Transaction is { Length: > 0 } id
            ? new QueryTransaction(api, opening, settings, id, answer.Affinity)
            : throw new InvalidDataException("The answer names no transaction.");
    }

    /// <summary>Runs a statement in it.</summary>
    public async Task<List<Row>> RunAsync(Cypher statement, Parameters parameters, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            return await AskAsync(_place, _api.Mark(statement, parameters), cancellation).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Commits it.</summary>
    public Task CommitAsync(CancellationToken cancellation) => CommitAsync(null, cancellation);

    /// <summary>Runs a last statement and commits, in one request.</summary>
    public Task<List<Row>> CommitAsync(Cypher statement, Parameters parameters, CancellationToken cancellation) =>
        CommitAsync(_api.Mark(statement, parameters), cancellation);

    /// <summary>Rolls it back unless it was committed or has failed.</summary>
    public async ValueTask DisposeAsync()
    {
        await _rest.CancelAsync().ConfigureAwait(false);
        await _kept.ConfigureAwait(false);
        if (_open)
        {
            await RollBackAsync().ConfigureAwait(false);
        }

        _rest.Dispose();
        _turn.Dispose();
    }

    /// <summary>Takes back what was written in it; the server knows it no longer.</summary>
    internal async Task RollBackAsync()
    {
        try
        {
            using var answer = await _api.SendAsync(HttpMethod.Delete, _place, null, null, _affinity, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is QueryException or LostConnectionException)
        {
            // Gone already, or to be forgotten by the server itself within a minute.
        }
    }

    private async Task<List<Row>> CommitAsync(Asked? last, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            var rows = await AskAsync(_place + "/commit", last, cancellation).ConfigureAwait(false);
            _open = false;
            return rows;
        }
        catch (LostConnectionException lost) when (lost.Sent)
        {
            throw new LostCommitException(lost);
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task<List<Row>> AskAsync(string place, Asked? asked, CancellationToken cancellation)
    {
        try
        {
            using var answer = await _api.SendAsync(HttpMethod.Post, place, asked, null, _affinity, cancellation).ConfigureAwait(false);
            var rows = await _api.HeardAsync(asked, answer.RestAsync).ConfigureAwait(false);
            _api.Ended(_opening, answer);
            return rows;
        }
        catch (QueryException gone) when (gone.Error.IsOfGoneTransaction)
        {
            // It rested for too long, or the server of a cluster that had it has gone: nothing of it was written.
            _open = false;
            throw new LostConnectionException("The server gave a transaction up.", sent: false, gone);
        }
        catch (QueryException)
        {
            // The server has rolled it back.
            _open = false;
            throw;
        }
    }

    /// <summary>Says from time to time that it is still wanted.</summary>
    private async Task KeepAsync(WireSettings settings)
    {
        using var timer = new PeriodicTimer(settings.KeepAlive, settings.Time);
        try
        {
            while (await timer.WaitForNextTickAsync(_rest.Token).ConfigureAwait(false))
            {
                await KeepOnceAsync().ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            // It has ended.
        }
    }

    private async Task KeepOnceAsync()
    {
        // A statement under way keeps it as well.
        if (!await _turn.WaitAsync(TimeSpan.Zero, _rest.Token).ConfigureAwait(false))
        {
            return;
        }

        try
        {
            using var answer = await _api.SendAsync(HttpMethod.Post, _place, null, null, _affinity, _rest.Token).ConfigureAwait(false);
            await answer.RestAsync().ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is QueryException or LostConnectionException)
        {
            // The next statement hears of it.
        }
        finally
        {
            _turn.Release();
        }
    }
}
