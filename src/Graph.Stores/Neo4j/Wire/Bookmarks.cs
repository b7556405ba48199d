namespace Graph.Stores.Neo4j.Wire;

/// <summary>The ends of the latest transactions, by which the next one sees what those wrote, on whichever server of a cluster it runs.</summary>
internal sealed class Bookmarks
{
    private readonly Lock _lock = new();
    private string[] _latest = [];

    /// <summary>Those a transaction that begins now waits for.</summary>
    public string[] Latest
    {
        get
        {
            lock (_lock)
            {
                return _latest;
            }
        }
    }

    /// <summary>Takes up those of a transaction that ended; they stand for those it had waited for.</summary>
    public void Replace(string[] waitedFor, IReadOnlyCollection<string> by)
    {
        if (by.Count == 0)
        {
            return;
        }

        lock (_lock)
        {
            _latest = [.. _latest.Except(waitedFor, StringComparer.Ordinal).Union(by, StringComparer.Ordinal)];
        }
    }
}
