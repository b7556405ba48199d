using Graph.Stores.Neo4j.Wire;

namespace Graph.Stores.Neo4j;

/// <summary>
/// Whole commits for readers. Neo4j lets a reader see a part of a transaction while it is made to stand, so each commit is marked before and after,
/// and who has read across a mark reads again.
/// </summary>
internal sealed class Turns(QueryApi api, string holder, TimeProvider time)
{
    /// <summary>A commit that stands so long without its mark is one whose writer has gone.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(2);
    private static readonly Cypher Read = Cypher.Load("turn/read");
    private static readonly Cypher Opened = Cypher.Load("turn/open");
    private static readonly Cypher Settled = Cypher.Load("turn/settle");
    private static readonly Cypher Repaired = Cypher.Load("turn/repair");

    private long _seen = -1;

    /// <summary>Marks that a commit is about to be made to stand.</summary>
    public async Task<long> OpenAsync(CancellationToken cancellation) =>
        (await LoneRow.OfAsync(() => api.WriteAsync(Opened, new Parameters(), cancellation), api.Address, time, cancellation).ConfigureAwait(false)).Long("opened");

    /// <summary>Marks that it stands, or will not.</summary>
    public async Task SettleAsync(long opened, CancellationToken cancellation)
    {
        await api.WriteAsync(Settled, new Parameters().Long("opened", opened), cancellation).ConfigureAwait(false);
        Interlocked.CompareExchange(ref _seen, opened, opened - 1);
    }

    /// <summary>Reads without a commit in between: again until there is none.</summary>
    public async Task<T> ReadAsync<T>(Func<Task<T>> read, CancellationToken cancellation)
    {
        var before = Interlocked.Read(ref _seen);
        while (true)
        {
            before = before < 0 ? await StandAsync(cancellation).ConfigureAwait(false) : before;
            var answer = await read().ConfigureAwait(false);
            var after = await StandAsync(cancellation).ConfigureAwait(false);
            if (after == before)
            {
                return answer;
            }

            before = after;
        }
    }

    /// <summary>Rows of a statement whose last row tells where commits stand: without a commit in between, and in one request where there was none.</summary>
    public async Task<List<Row>> ReadAsync(Cypher marked, Func<Parameters> parameters, CancellationToken cancellation)
    {
        var before = Interlocked.Read(ref _seen);
        while (true)
        {
            before = before < 0 ? await StandAsync(cancellation).ConfigureAwait(false) : before;
            var rows = await api.ReadAsync(marked, parameters(), cancellation).ConfigureAwait(false);
            if (rows is [.., var last] && last.LongOrNull("opened") == before && last.LongOrNull("settled") == before)
            {
                rows.RemoveAt(rows.Count - 1);
                return rows;
            }

            before = await StandAsync(cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Where commits stand, when none is under way.</summary>
    private async Task<long> StandAsync(CancellationToken cancellation)
    {
        for (var began = time.GetTimestamp(); ;)
        {
            var row = await LoneRow.OfAsync(() => api.ReadAsync(Read, new Parameters(), cancellation), api.Address, time, cancellation).ConfigureAwait(false);
            var opened = row.Long("opened");
            if (opened == row.Long("settled"))
            {
                Interlocked.Exchange(ref _seen, opened);
                return opened;
            }

            if (time.GetElapsedTime(began) > Patience)
            {
                await api.WriteAsync(Repaired, new Parameters().Text("holder", holder), cancellation).ConfigureAwait(false);
                began = time.GetTimestamp();
            }

            await Task.Delay(Pause, time, cancellation).ConfigureAwait(false);
        }
    }
}
