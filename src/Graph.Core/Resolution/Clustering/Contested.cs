using Graph.Core.Model;

namespace Graph.Core.Resolution.Clustering;

/// <summary>
/// Links that say of one record that it is two of a source which lists each party once: one at most is right. Where one is clearly
/// stronger it stands; where none is, chance would choose, and a person is asked instead.
/// </summary>
internal static class Contested
{
    /// <summary>Log-odds by which a link must lead the next to be clearly stronger: some twenty times as likely.</summary>
    public const double Margin = 3;

    /// <summary>The contested links of a whole component, with the reason. Their order does not matter.</summary>
    /// <param name="matches">The links that would join.</param>
    /// <param name="sourceOf">What the source of a record is to it.</param>
    public static IReadOnlyDictionary<LinkKey, string> Of(IReadOnlyCollection<CandidateLink> matches, Func<RecordKey, Source> sourceOf)
    {
        var rivals = matches
            .SelectMany(l => new[] { (Record: l.Left, Other: l.Right, Link: l), (Record: l.Right, Other: l.Left, Link: l) })
            .Where(e => sourceOf(e.Other).EachOnce)
            .GroupBy(e => (e.Record, e.Other.Source), e => (e.Other, e.Link))
            .Where(g => g.Count() > 1)
            .OrderBy(g => g.Key.Record).ThenBy(g => g.Key.Source, StringComparer.Ordinal)
            .Select(g => g.OrderBy(e => e.Other).ToList())
            .ToList();
        var weaker = rivals.SelectMany(g => g.Where(e => e.Link.Score <= g.Max(o => o.Link.Score) - Margin)).Select(e => e.Link.Key).ToHashSet();
        var contested = new SortedDictionary<LinkKey, string>();
        foreach (var level in rivals.Select(g => g.Where(e => !weaker.Contains(e.Link.Key)).ToList()).Where(g => g.Count > 1))
        {
            foreach (var (other, link) in level)
            {
                contested.TryAdd(link.Key, $"{level.First(o => o.Other != other).Other} is as likely, and {other.Source} lists each party once");
            }
        }

        return contested;
    }
}
