using System.Collections.Concurrent;
using Graph.Core.Model;
using Graph.Core.Resolution.Normalising;

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
    private readonly IPairBound _bound;

    public CandidatePairs(PendingIndex index, Degrees before, Degrees after, Func<string, Source> sourceOf, IPairBound bound)
    {
        (_index, _before, _after, _sourceOf, _bound) = (index, before, after, sourceOf, bound);
    }

    /// <summary>Pairs to score for identity: those that may come to a link.</summary>
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
    public bool Lives(ulong block) => _index.CountOf(block) <= BlockingKeys.LargestBlock;

    /// <summary>Whether a selector makes connections, on final counts.</summary>
    public bool Connects(ulong selector) => _after.DegreeOf(selector) < SelectorSteps.HubDegree && Lives(selector);

    /// <summary>Takes up records that are new, changed, or resolved again.</summary>
    public void AddRecords(IReadOnlyList<PreparedRecord> records)
    {
        var found = new FoundPairs[records.Count];
        Parallel.For(0, records.Count, () => new Finding(), (i, _, finding) =>
        {
            found[i] = Find(records[i], finding);
            return finding;
        }, _ => { });
        foreach (var pairs in found)
        {
            Again.Add(pairs.Ordinal);
            Identity.UnionWith(pairs.Identity);
            Connection.UnionWith(pairs.Connection);
            Dropped.UnionWith(pairs.Dropped);
        }
    }

    /// <summary>Takes up keys whose membership changed: a block that crossed its cap, a selector that crossed a step.</summary>
    public void AddCrossings(IReadOnlyList<ulong> blocks, IReadOnlySet<ulong> selectors)
    {
        if (blocks.Count == 0)
        {
            return;
        }

        var turn = new Lock();
        Parallel.ForEach(Partitioner.Create(0, blocks.Count), range =>
        {
            var found = new Crossed();
            for (var i = range.Item1; i < range.Item2; i++)
            {
                Cross(blocks[i], selectors.Contains(blocks[i]), found);
            }

            lock (turn)
            {
                Again.UnionWith(found.Again);
                Whole.UnionWith(found.Whole);
                Identity.UnionWith(found.Identity);
                Connection.UnionWith(found.Connection);
            }
        });
    }

    private void Cross(ulong block, bool isSelector, Crossed found)
    {
        var (before, after) = (_index.CountBefore(block), _index.CountOf(block));
        var crossedStep = isSelector && SelectorSteps.StepOf(_before.DegreeOf(block)) != SelectorSteps.StepOf(_after.DegreeOf(block));
        if ((before > BlockingKeys.LargestBlock) != (after > BlockingKeys.LargestBlock) || crossedStep)
        {
            AddBlock(block, _index.Before(block), _index.Members(block), isSelector, found);
        }

        if (crossedStep && after > BlockingKeys.LargestBlock && _after.DegreeOf(block) < _before.DegreeOf(block))
        {
            // Rarer than before, yet no block: pairs on it meet through other keys, and may score higher now.
            found.Whole.AddRange(_index.Members(block));
        }
    }

    private FoundPairs Find(PreparedRecord record, Finding finding)
    {
        var found = new FoundPairs(_index.OrdinalOf(record.Key));
        finding.Seen.Clear();
        _index.Read(record.Keys.Blocks, BlockingKeys.LargestBlock, finding.Blocks);
        for (var block = 0; block < finding.Blocks.Blocks; block++)
        {
            if (finding.Blocks.CountOf(block) > BlockingKeys.LargestBlock)
            {
                found.Dropped.Add(record.Keys.Blocks[block]);
            }

            foreach (var other in finding.Blocks.Of(block))
            {
                finding.Seen.Add(other);
            }
        }

        finding.Seen.Remove(found.Ordinal);
        AddLinkable(record, finding, found);

        foreach (var selector in record.Keys.Selectors.Where(Connects))
        {
            AddPairs(found.Ordinal, _index.Members(selector), found.Connection);
        }

        return found;
    }

    private void AddLinkable(PreparedRecord record, Finding finding, FoundPairs found)
    {
        int[] others = [.. finding.Seen];
        var sketches = finding.SketchesFor(others.Length);
        var once = OnceSource(found.Ordinal);
        _index.Sketches(others, sketches);
        for (var i = 0; i < others.Length; i++)
        {
            if (!IsOf(once, others[i])
                && _bound.MayLink(record.Sketch, record.Profile.Names, sketches[i], new PendingNames(_index, others[i])))
            {
                found.Identity.Add(new OrdinalPair(found.Ordinal, others[i]));
            }
        }
    }

    /// <summary>The source of a record where it lists each party once: two records of it contradict (design rule 2), are never one, and so are never scored.</summary>
    private string? OnceSource(int ordinal)
    {
        var source = _index.KeyOf(ordinal).Source;
        return _sourceOf(source).EachOnce ? source : null;
    }

    private bool IsOf(string? source, int ordinal) => source is not null && string.Equals(source, _index.KeyOf(ordinal).Source, StringComparison.Ordinal);

    private IEnumerable<OrdinalPair> Linkable(IReadOnlyList<int> members)
    {
        var sketches = new RecordSketch[members.Count];
        _index.Sketches([.. members], sketches);
        for (var i = 0; i < members.Count; i++)
        {
            var (names, once) = (_index.NamesOf(members[i]), OnceSource(members[i]));
            for (var j = i + 1; j < members.Count; j++)
            {
                if (!IsOf(once, members[j]) && _bound.MayLink(sketches[i], names, sketches[j], new PendingNames(_index, members[j])))
                {
                    yield return new OrdinalPair(members[i], members[j]);
                }
            }
        }
    }

    private void AddBlock(ulong block, IReadOnlyList<int> before, IReadOnlyList<int> after, bool isSelector, Crossed found)
    {
        if (isSelector)
        {
            found.Again.AddRange(before);
            found.Again.AddRange(after);
        }

        // A pair that can be no link has none that falls away; and one that shares another living key stays as it is, unless a score may change.
        var lives = after.Count <= BlockingKeys.LargestBlock;
        foreach (var pair in Linkable(lives ? after : before))
        {
            if (!lives && !isSelector && ShareLivingName(pair))
            {
                continue;
            }

            found.Again.Add(pair.Left);
            found.Again.Add(pair.Right);
            if (lives)
            {
                found.Identity.Add(pair);
            }
        }

        if (lives && isSelector && Connects(block))
        {
            foreach (var ordinal in after)
            {
                AddPairs(ordinal, after, found.Connection);
            }
        }
    }

    /// <summary>Whether the names of two records, with the days of birth, give a key in common whose block lives; others they may share are not looked at.</summary>
    private bool ShareLivingName(OrdinalPair pair) =>
        KeysAtHand(pair.Left) is { } left && KeysAtHand(pair.Right) is { } right && left.Overlaps(right.Where(Lives));

    private HashSet<ulong>? KeysAtHand(int ordinal) =>
        _index.NamesOf(ordinal) is { } names ? BlockingKeys.OfNames(names, _index.SketchOf(ordinal).BirthDay) : null;

    private static void AddPairs(int ordinal, IReadOnlyList<int> members, List<OrdinalPair> pairs)
    {
        foreach (var other in members)
        {
            if (other != ordinal)
            {
                pairs.Add(new OrdinalPair(ordinal, other));
            }
        }
    }

    private readonly struct PendingNames(PendingIndex index, int ordinal) : INamesAtHand
    {
        public NameForm[]? Read() => index.NamesOf(ordinal);
    }

    /// <summary>What one thread works with, record after record.</summary>
    private sealed class Finding
    {
        private RecordSketch[] _sketches = [];

        public BlockMembers Blocks { get; } = new();

        public HashSet<int> Seen { get; } = [];

        /// <summary>Room for so many sketches; good until it is asked for again.</summary>
        public RecordSketch[] SketchesFor(int count) => _sketches = _sketches.Length < count ? new RecordSketch[count * 2] : _sketches;
    }

    /// <summary>What one thread finds among keys that were crossed.</summary>
    private sealed class Crossed
    {
        public List<int> Again { get; } = [];

        public List<int> Whole { get; } = [];

        public List<OrdinalPair> Identity { get; } = [];

        public List<OrdinalPair> Connection { get; } = [];
    }

    private sealed record FoundPairs(int Ordinal)
    {
        public List<OrdinalPair> Identity { get; } = [];

        public List<OrdinalPair> Connection { get; } = [];

        public List<ulong> Dropped { get; } = [];
    }
}
