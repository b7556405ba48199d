using Graph.Core.Resolution.Comparing;
using Graph.Core.Resolution.Scoring;

namespace Graph.Learning.Training;

/// <summary>Turns learned shape functions into the weights of a card: rising from level to level and with the strength, rounded, rare levels as declared.</summary>
/// <param name="comparisons">The comparisons, in their order.</param>
/// <param name="declared">The card whose weights rare levels take.</param>
internal sealed class CardShape(IReadOnlyList<ComparisonDefinition> comparisons, KindCard declared)
{
    /// <summary>Below this many examples a level takes its declared weight.</summary>
    public const int Rare = 50;

    /// <summary>A strength seen in fewer different steps than this keeps its declared curve.</summary>
    private const int FewestSteps = 3;

    /// <summary>Log-odds added per level and per whole strength, so that unequal outcomes never tie (design rule 6).</summary>
    private const double Tilt = .01;

    private readonly SortedDictionary<string, string> _notes = new(StringComparer.Ordinal);

    /// <summary>Levels that took a declared weight, with the reason.</summary>
    public IReadOnlyDictionary<string, string> Notes => _notes;

    /// <summary>What the missing levels weighed before they were moved to zero: goes to the prior.</summary>
    public double Moved { get; private set; }

    /// <summary>The weights of every comparison.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, LevelWeight>> Weights(ShapeFunctions shapes)
    {
        var weights = new SortedDictionary<string, IReadOnlyDictionary<string, LevelWeight>>(StringComparer.Ordinal);
        Moved = 0;
        for (var i = 0; i < comparisons.Count; i++)
        {
            weights[comparisons[i].Name] = Levels(comparisons[i], shapes.Effects[i], shapes.Counts[i]);
        }

        return weights;
    }

    private SortedDictionary<string, LevelWeight> Levels(ComparisonDefinition comparison, double[] effects, int[] counts)
    {
        var totals = comparison.Levels.Select((_, l) => Steps(l).Sum(c => counts[c])).ToArray();
        // Missing is the zero of a comparison wherever it was seen often enough to be known.
        var zero = totals[0] >= Rare ? effects[0] : 0;
        Moved += zero;
        var learned = Clamp(comparison, effects, counts, totals, zero);
        var levels = new SortedDictionary<string, LevelWeight>(StringComparer.Ordinal);
        double floor = double.NegativeInfinity;
        for (var l = 1; l < totals.Length; l++)
        {
            var weight = learned[l] ?? Declared(comparison, l, totals[l], floor, learned);
            levels[comparison.Levels[l].Name] = weight;
            floor = weight.Weight + (weight.Strength is { Count: > 0 } points ? points[^1].Adds : 0);
        }

        return levels;
    }

    private LevelWeight?[] Clamp(ComparisonDefinition comparison, double[] effects, int[] counts, int[] totals, double zero)
    {
        var known = Enumerable.Range(1, totals.Length - 1).Where(l => totals[l] >= Rare).SelectMany(Steps).Where(c => counts[c] > 0).ToArray();
        var rising = Rising.Nearest([.. known.Select(c => effects[c] - zero)], [.. known.Select(c => (double)counts[c])]);
        var risen = known.Zip(rising).ToDictionary(e => e.First, e => e.Second);
        var weights = new LevelWeight?[totals.Length];
        for (var l = 1; l < totals.Length; l++)
        {
            weights[l] = totals[l] >= Rare ? Weight(comparison, l, risen, counts, seenMissing: totals[0] >= Rare) : null;
        }

        return weights;
    }

    private LevelWeight Weight(ComparisonDefinition comparison, int level, Dictionary<int, double> risen, int[] counts, bool seenMissing)
    {
        var definition = comparison.Levels[level];
        var cells = Steps(level).Where(risen.ContainsKey).ToArray();
        // Equal neighbours are one point at their mean strength, so that the line between two points rises.
        var points = cells.GroupBy(c => risen[c])
            .Select(g => new StrengthPoint(Mean(g, counts), Signed(g.Key, definition.Sense, seenMissing)))
            .OrderBy(p => p.At).ToArray();
        var tilt = Tilt * Rank(comparison, level);
        if (!definition.HasStrength)
        {
            return new LevelWeight(Math.Round(points[0].Adds + tilt, 4));
        }

        return cells.Length < FewestSteps && Find(comparison, level) is { Strength: { Count: > 1 } curve }
            ? Carried(points[^1].Adds, Below(level, risen), curve, tilt)
            : Learned(points, tilt);
    }

    private static LevelWeight Learned(StrengthPoint[] points, double tilt)
    {
        var ends = points.Prepend(points[0] with { At = 0 }).Append(points[^1] with { At = 1 }).DistinctBy(p => p.At);
        return new LevelWeight(Math.Round(points[0].Adds + tilt, 4), [.. ends.Select(p => new StrengthPoint(
            Math.Round(p.At, 4), Math.Round(p.Adds - points[0].Adds + (Tilt * p.At), 4)))]);
    }

    /// <summary>The declared curve, led through what was learned: a strength that the examples hardly vary in cannot be learned from them.</summary>
    private static LevelWeight Carried(double learned, double below, IReadOnlyList<StrengthPoint> curve, double tilt)
    {
        var whole = curve[^1].Adds;
        // Of a small weight the curve takes a small part, so that what speaks for a pair goes on doing so when weak, and never falls below the level before.
        var scale = whole > 0 ? Math.Clamp(Math.Min(learned * .8, learned - below) / whole, 0, 1) : 0;
        return new LevelWeight(
            Math.Round(learned - (scale * whole) + tilt, 4),
            [.. curve.Select(p => new StrengthPoint(p.At, Math.Round((scale * p.Adds) + (Tilt * p.At), 4)))]);
    }

    /// <summary>The highest weight learned for the levels before.</summary>
    private static double Below(int level, Dictionary<int, double> risen) =>
        risen.Where(r => r.Key < EvidenceGrid.Cell(level, 0)).Select(r => r.Value).DefaultIfEmpty(double.NegativeInfinity).Max();

    /// <summary>What speaks for a pair never weighs less than a missing value, what speaks against it never more.</summary>
    private static double Signed(double value, EvidenceSense sense, bool seenMissing) => (sense, seenMissing) switch
    {
        (EvidenceSense.For, true) => Math.Max(value, 0),
        (EvidenceSense.Against, true) => Math.Min(value, 0),
        // What says nothing weighs nothing: a weak alias that is not shared never speaks against (OFAC FAQ 122-124).
        (EvidenceSense.Silent, _) => 0,
        _ => value,
    };

    /// <summary>Two tilts apart from level to level, below zero for what speaks against and above for what speaks for.</summary>
    private static int Rank(ComparisonDefinition comparison, int level)
    {
        var against = comparison.Levels.Count(l => l.Sense == EvidenceSense.Against);
        return 2 * (level <= against ? level - against - 1 : level - against);
    }

    private static double Mean(IEnumerable<int> cells, int[] counts) =>
        cells.Sum(c => (double)(c % EvidenceGrid.Cell(1, 0)) / EvidenceGrid.Steps * counts[c]) / cells.Sum(c => counts[c]);

    private LevelWeight Declared(ComparisonDefinition comparison, int level, int seen, double floor, LevelWeight?[] learned)
    {
        _notes[$"{comparison.Name}/{comparison.Levels[level].Name}"] = $"seen in {seen} examples, fewer than {Rare}";
        var weight = Find(comparison, level) ?? new LevelWeight(0);
        var next = Array.FindIndex(learned, level, w => w is not null);
        return next < 0
            ? weight with { Weight = Math.Round(Math.Max(weight.Weight, floor + Tilt), 4) }
            : Between(weight, floor, learned[next]!.Weight, rareLevels: next - level);
    }

    /// <summary>A declared weight moved, and its curve flattened, as far as it must to stand between two learned ones, with room for the rare levels that follow.</summary>
    private static LevelWeight Between(LevelWeight weight, double floor, double ceiling, int rareLevels)
    {
        var step = Math.Min(Tilt, (ceiling - floor) / ((2 * rareLevels) + 1));
        var top = ceiling - (step * ((2 * rareLevels) - 1));
        var rise = weight.Strength is { Count: > 0 } points ? points[^1].Adds : 0;
        var room = Math.Min(rise, top - floor - step);
        return new LevelWeight(
            Math.Round(Math.Max(Math.Min(weight.Weight, top - room), floor + step), 4),
            weight.Strength?.Select(p => p with { Adds = Math.Round(p.Adds * room / rise, 4) }).ToArray());
    }

    private LevelWeight? Find(ComparisonDefinition comparison, int level) =>
        declared.Evidence.TryGetValue(comparison.Name, out var levels) ? levels.GetValueOrDefault(comparison.Levels[level].Name) : null;

    private static IEnumerable<int> Steps(int level) =>
        Enumerable.Range(EvidenceGrid.Cell(level, 0), EvidenceGrid.Steps + 1);
}
