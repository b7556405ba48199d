using System.Collections.Concurrent;
using Graph.Core.Model;

namespace Graph.Core.Resolution.Blocking;

/// <summary>Degrees of selectors on final counts: distinct records, each unverified source counting at most 3 (design rule 8).</summary>
/// <param name="members">The records under a selector, as ordinals.</param>
/// <param name="keyOf">The key of an ordinal.</param>
/// <param name="sourceOf">What a source is.</param>
internal sealed class Degrees(Func<ulong, IReadOnlyList<int>> members, Func<int, RecordKey> keyOf, Func<string, Source> sourceOf) : ISelectorDegrees
{
    private readonly ConcurrentDictionary<ulong, int> _known = [];

    public int DegreeOf(ulong selector) => _known.GetOrAdd(selector, Count);

    private int Count(ulong selector)
    {
        var degree = 0;
        Dictionary<string, int>? unverified = null;
        foreach (var ordinal in members(selector))
        {
            var source = keyOf(ordinal).Source;
            if (sourceOf(source).Trust != SourceTrust.Unverified)
            {
                degree++;
            }
            else
            {
                unverified ??= new Dictionary<string, int>(StringComparer.Ordinal);
                unverified[source] = unverified.GetValueOrDefault(source) + 1;
            }

            if (degree >= SelectorSteps.HubDegree)
            {
                return degree;
            }
        }

        return degree + (unverified?.Values.Sum(n => SelectorSteps.Counted(n, SourceTrust.Unverified)) ?? 0);
    }
}
