using System.Globalization;
using Graph.Core.Model;
using Graph.Core.Resolution;
using Graph.Core.Storage;

namespace Graph.Server.Lists;

/// <summary>The version of a list that answers stand on.</summary>
/// <param name="Source">The list.</param>
/// <param name="Version">Its version, as its publisher calls it; its publication time where nothing was said.</param>
/// <param name="Published">When it was published.</param>
internal sealed record StandingList(string Source, string Version, DateTimeOffset Published)
{
    /// <summary>How long ago it was published; nothing where its date lies ahead.</summary>
    public TimeSpan AgeAt(DateTimeOffset now) => now > Published ? now - Published : TimeSpan.Zero;

}

/// <summary>A list as an answer names it: with its age when it was given.</summary>
/// <param name="AgeDays">Whole days since it was published.</param>
internal sealed record ListAge(string Source, string Version, DateTimeOffset Published, int AgeDays)
{
    public static ListAge Of(StandingList list, DateTimeOffset now) => new(list.Source, list.Version, list.Published, (int)list.AgeAt(now).TotalDays);
}

/// <summary>Of each official list the version that stands: an answer without it cannot be shown to an auditor.</summary>
/// <remarks>Read anew when the feed has moved.</remarks>
internal sealed class StandingLists(ILedger ledger, IResolvedGraph graph)
{
    private volatile Read _read = new(-1, []);

    /// <summary>The lists that stand, by source.</summary>
    public async Task<IReadOnlyList<StandingList>> AllAsync(CancellationToken cancellation)
    {
        var (number, away) = await graph.StandAsync(cancellation);
        // While the store is away, answers stand on the lists that were last read.
        if (away is null && _read.FeedNumber != number)
        {
            _read = new Read(number, Standing(await ledger.LoadsAsync(cancellation)));
        }

        return _read.Lists;
    }

    /// <summary>The same with their age.</summary>
    public async Task<IReadOnlyList<ListAge>> AgesAsync(TimeProvider time, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        return [.. (await AllAsync(cancellation)).Select(l => ListAge.Of(l, now))];
    }

    private List<StandingList> Standing(IReadOnlyList<Load> loads) =>
    [
        .. loads.Where(l => l.Status == LoadStatus.Done && graph.SourceOf(l.Source).Designates)
            .GroupBy(l => l.Source, StringComparer.Ordinal)
            .Select(g => g.MaxBy(l => l.Published)!)
            .Select(l => new StandingList(l.Source, l.Version ?? l.Published.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture), l.Published))
            .OrderBy(l => l.Source, StringComparer.Ordinal),
    ];

    private sealed record Read(long FeedNumber, IReadOnlyList<StandingList> Lists);
}
