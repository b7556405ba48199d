namespace Graph.Server.Api.Relay;

/// <summary>An item of a page with its cursor.</summary>
internal sealed record Edge<T>(string Cursor, T Node);

/// <summary>A page of a list with a total order.</summary>
/// <param name="Edges">The items.</param>
/// <param name="HasNext">Whether more follow.</param>
/// <param name="Total">How many there are in all, where that is cheap to know.</param>
internal sealed record Page<T>(IReadOnlyList<Edge<T>> Edges, bool HasNext, long? Total)
{
    /// <summary>Whether the store did not answer, so that the list is of what was last known.</summary>
    public bool Stale { get; init; }

    /// <summary>Cuts a page out of a list that was read one item further than asked.</summary>
    public static Page<T> Of(IReadOnlyList<T> read, int first, Func<T, string> cursor, long? total = null) =>
        new([.. read.Take(first).Select(item => new Edge<T>(cursor(item), item))], read.Count > first, total);
}
