using System.Globalization;
using Graph.Core.Storage;
using Graph.Stores.Neo4j.Wire;
using Graph.Stores.Neo4j.Writing;

namespace Graph.Stores.Neo4j;

/// <summary>
/// Commits changes, one at a time over all processes. The head's lock, number and fencing token are looked at in the transaction that writes, so that a writer
/// who was overtaken or taken for dead writes nothing; a lease gives who came too late the time to compute again.
/// </summary>
internal sealed class Committing(QueryApi api, Turns turns, string holder, TimeProvider time) : IDisposable
{
    /// <summary>How long a writer whose change came too late has the graph to itself, to compute it again, in milliseconds.</summary>
    private const long Lease = 5000;

    /// <summary>How long a waiting writer is waited for when its turn comes, in milliseconds.</summary>
    private const long Waits = 2000;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(25);
    private static readonly Cypher Begin = Cypher.Load("commit/begin");
    private static readonly Cypher Leased = Cypher.Load("commit/lease");
    private static readonly Cypher End = Cypher.Load("commit/end");

    private readonly SemaphoreSlim _turn = new(1, 1);
    private long _attempts;

    /// <summary>Writes a change whole, or says why not.</summary>
    public async Task<CommitResult> CommitAsync(GraphChange change, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            // A commit whose answer was lost is known again by this name.
            var writer = string.Create(CultureInfo.InvariantCulture, $"{holder}/{++_attempts}");
            while (true)
            {
                if (await api.TransactAsync(transaction => TryAsync(transaction, change, writer, cancellation), cancellation).ConfigureAwait(false) is { } result)
                {
                    return result;
                }

                await Task.Delay(Pause, time, cancellation).ConfigureAwait(false);
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Keeps other writers away while work is done, however long it takes.</summary>
    public async Task AloneAsync(Func<Task> work, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            await api.TransactAsync(
                async transaction =>
                {
                    // The transaction holds the head's lock and is kept alive; it writes nothing and is rolled back.
                    await BeginAsync(transaction, null, cancellation).ConfigureAwait(false);
                    await work().ConfigureAwait(false);
                    // Had the server ended it meanwhile, this fails.
                    await BeginAsync(transaction, null, cancellation).ConfigureAwait(false);
                    return true;
                },
                cancellation).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    /// <summary>One attempt; null when it is another writer's turn.</summary>
    private async Task<CommitResult?> TryAsync(QueryTransaction transaction, GraphChange change, string writer, CancellationToken cancellation)
    {
        var head = await BeginAsync(transaction, change, cancellation).ConfigureAwait(false);
        var number = head.Long("number");
        if (string.Equals(head.TextOrNull("writer"), writer, StringComparison.Ordinal))
        {
            return new CommitResult(CommitOutcome.Committed, change.BasedOn + 1);
        }

        if (head.Flag("known"))
        {
            return new CommitResult(CommitOutcome.AlreadyCommitted, number);
        }

        if (!head.Flag("mine"))
        {
            // Kept is who waits.
            await transaction.CommitAsync(cancellation).ConfigureAwait(false);
            return null;
        }

        if (number != change.BasedOn)
        {
            await transaction.CommitAsync(Leased, new Parameters().Text("holder", holder).Long("lease", Lease), cancellation).ConfigureAwait(false);
            return new CommitResult(CommitOutcome.Outdated, number);
        }

        await ChangeWriter.WriteAsync(new WriteScope(transaction, change, number + 1, cancellation)).ConfigureAwait(false);
        await StandAsync(transaction, EndOf(change, number + 1, head.Long("token"), writer), cancellation).ConfigureAwait(false);
        return new CommitResult(CommitOutcome.Committed, number + 1);
    }

    private Task<Row> BeginAsync(QueryTransaction transaction, GraphChange? change, CancellationToken cancellation) => LoneRow.OfAsync(
        () => transaction.RunAsync(
            Begin,
            new Parameters()
                .Text("holder", holder)
                .Long("waits", Waits)
                .Long("based", change?.BasedOn ?? -1)
                .Text("load", change?.Batch?.Load)
                .Long("batch", change?.Batch?.Number),
            cancellation),
        api.Address,
        time,
        cancellation);

    private async Task StandAsync(QueryTransaction transaction, Parameters end, CancellationToken cancellation)
    {
        var stood = await transaction.RunAsync(End, end, cancellation).ConfigureAwait(false);
        if (stood.Count == 0)
        {
            throw new StoreException("Another writer took over while a change was being written.", $"{api.Address}", "Try again: nothing of the change was written.");
        }

        var opened = await turns.OpenAsync(cancellation).ConfigureAwait(false);
        try
        {
            // From here on it is not given up: whether it stands must be known.
            await transaction.CommitAsync(CancellationToken.None).ConfigureAwait(false);
        }
        catch (QueryException)
        {
            // It does not stand. Where the connection was lost instead, nobody knows yet, and readers wait.
            await turns.SettleAsync(opened, CancellationToken.None).ConfigureAwait(false);
            throw;
        }

        await turns.SettleAsync(opened, CancellationToken.None).ConfigureAwait(false);
    }

    private Parameters EndOf(GraphChange change, long number, long token, string writer)
    {
        var touched = change.Versions.Select(v => v.Record.Key).Concat(change.Gone).Concat(change.Closings.Select(c => c.Record)).Concat(change.Purged.Select(p => p.Record));
        return new Parameters()
            .Text("holder", holder)
            .Long("waits", Waits)
            .Long("number", number)
            .Long("token", token)
            .Text("writer", writer)
            .Text("load", change.Batch?.Load)
            .Long("batch", change.Batch?.Number)
            .Texts("records", touched.Distinct().Order().Select(StoredText.Key))
            .Text("events", StoredEvents.Write(change.Events));
    }
}
