using Graph.Core.Model;

namespace Graph.Core.Resolution.Blocking;

/// <summary>A pair of ordinals, the smaller first.</summary>
internal readonly record struct OrdinalPair
{
    public OrdinalPair(int a, int b) => (Left, Right) = a < b ? (a, b) : (b, a);

    public int Left { get; }

    public int Right { get; }
}

/// <summary>
/// Which pairs a change makes worth scoring. A pair is a candidate when it shares a block that is small enough on final counts
/// (identity), or a selector that is no hub (connection); where a block or step is crossed, the pairs on it are looked at again.
/// </summary>
internal sealed class CandidatePairs
{
    private readonly PendingIndex _index;
    private readonly Degrees _before;
    private readonly Degrees _after;
    private readonly Func<string, Source> _sourceOf;

    public CandidatePairs(PendingIndex index, Degrees before, Degrees after, Func<string, Source> sourceOf)
    {
        (_index, _before, _after, _sourceOf) = (index, before, after, sourceOf);
    }

    /// <summary>Pairs to score for identity.</summary>
    public HashSet<OrdinalPair> Identity { get; } = [];

    /// <summary>Pairs to score for connection.</summary>
    public HashSet<OrdinalPair> Connection { get; } = [];

    /// <summary>Records whose stored links must be looked at again.</summary>
    public HashSet<int> Again { get; } = [];

    /// <summary>Records whose pairs must all be scored again, those that are no links as well.</summary>
    public HashSet<int> Whole { get; } = [];

    /// <summary>Blocks over the cap among those touched: they make no candidates, and are counted.</summary>
    public HashSet<ulong> Dropped { get; } = [];

    /// <summary>Whether a block makes candidates, on final counts.</summary>
    public bool Lives(ulong block) => _index.Members(block).Count <= BlockingKeys.LargestBlock;

    /// <summary>Whether a selector makes connections, on final counts.</summary>
    public bool Connects(ulong selector) => _after.DegreeOf(selector) < SelectorSteps.HubDegree && Lives(selector);

    /// <summary>Takes up a record that is new, changed, or resolved again.</summary>
    public void AddRecord(int ordinal, RecordKeys keys)
    {
        Again.Add(ordinal);
        foreach (var block in keys.Blocks)
        {
            var members = _index.Members(block);
            if (members.Count <= BlockingKeys.LargestBlock)
            {
                AddPairs(ordinal, members, Identity, skipEachOnce: true);
            }
            else
            {
                Dropped.Add(block);
            }
        }

        foreach (var selector in keys.Selectors.Where(Connects))
        {
            AddPairs(ordinal, _index.Members(selector), Connection, skipEachOnce: false);
        }
    }

    /// <summary>Takes up keys whose membership changed: a block that crossed its cap, a selector that crossed a step.</summary>
    public void AddCrossings(IEnumerable<ulong> blocks, IReadOnlySet<ulong> selectors)
    {
        foreach (var block in blocks)
        {
            var (before, after) = (_index.Before(block), _index.Members(block));
            var isSelector = selectors.Contains(block);
            var crossedStep = isSelector && SelectorSteps.StepOf(_before.DegreeOf(block)) != SelectorSteps.StepOf(_after.DegreeOf(block));
            if ((before.Count > BlockingKeys.LargestBlock) != (after.Count > BlockingKeys.LargestBlock) || crossedStep)
            {
                AddBlock(block, before, after, isSelector);
            }

            if (crossedStep && after.Count > BlockingKeys.LargestBlock && _after.DegreeOf(block) < _before.DegreeOf(block))
            {
                // Rarer than before, yet no block: pairs on it meet through other keys, and may score higher now.
                Whole.UnionWith(after);
            }
        }
    }

    private void AddBlock(ulong block, IReadOnlyList<int> before, IReadOnlyList<int> after, bool isSelector)
    {
        Again.UnionWith(before);
        Again.UnionWith(after);
        if (after.Count > BlockingKeys.LargestBlock)
        {
            return;
        }

        foreach (var ordinal in after)
        {
            AddPairs(ordinal, after, Identity, skipEachOnce: true);
            if (isSelector && Connects(block))
            {
                AddPairs(ordinal, after, Connection, skipEachOnce: false);
            }
        }
    }

    private void AddPairs(int ordinal, IReadOnlyList<int> members, HashSet<OrdinalPair> pairs, bool skipEachOnce)
    {
        var source = skipEachOnce ? _index.KeyOf(ordinal).Source : "";
        var eachOnce = skipEachOnce && _sourceOf(source).EachOnce;
        foreach (var other in members)
        {
            // Two records of a source that lists each party once contradict (design rule 2): never one, so never scored.
            if (other != ordinal && !(eachOnce && string.Equals(_index.KeyOf(other).Source, source, StringComparison.Ordinal)))
            {
                pairs.Add(new OrdinalPair(ordinal, other));
            }
        }
    }
}
