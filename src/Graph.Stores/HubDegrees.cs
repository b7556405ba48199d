using Graph.Core.Model;
using Graph.Core.Resolution;

namespace Graph.Stores;

/// <summary>Which selectors are hubs (design rule 8), from how many records of each source bear them.</summary>
internal static class HubDegrees
{
    /// <summary>The hubs, each unverified source counting at most 3, in the order in which they come first.</summary>
    /// <param name="borne">A selector, by whatever the store knows it, with a source and how many of its records bear it.</param>
    /// <param name="source">Only hubs that a record of this source bears; all when null.</param>
    /// <param name="sourceOf">What a source is.</param>
    public static IEnumerable<(T Selector, int Degree)> Of<T>(IEnumerable<(T Selector, string Source, int Bearers)> borne, string? source, Func<string, Source> sourceOf) =>
        borne
            .GroupBy(b => b.Selector)
            .Where(g => source is null || g.Any(b => string.Equals(b.Source, source, StringComparison.Ordinal)))
            .Select(g => (g.Key, Degree: g.Sum(b => SelectorSteps.Counted(b.Bearers, sourceOf(b.Source).Trust))))
            .Where(h => h.Degree >= SelectorSteps.HubDegree);
}
