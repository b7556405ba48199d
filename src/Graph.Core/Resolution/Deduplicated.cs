using Graph.Core.Model;
using Graph.Core.Resolution.Comparing;
using Graph.Core.Resolution.Comparing.Fields;
using Graph.Core.Resolution.Normalising.Fields;
using Graph.Core.Resolution.Scoring;

namespace Graph.Core.Resolution;

/// <summary>The answer of <see cref="Deduplication"/>: every record with its entity, the card that was learned, and why.</summary>
public sealed class Deduplicated
{
    private readonly FieldTable _table;
    private readonly Scorer _scorer;
    private readonly KindCard _card;
    private readonly IReadOnlyList<FieldPair> _found;
    private readonly int[] _leaders;

    internal Deduplicated(FieldTable table, Scorer scorer, KindCard card, IReadOnlyList<FieldPair> found, int[] leaders, long candidates, long learned)
    {
        (_table, _scorer, _card, _found, _leaders) = (table, scorer, card, found, leaders);
        (Candidates, Learned) = (candidates, learned);
    }

    /// <summary>How many records were resolved.</summary>
    public int Count => _table.Count;

    /// <summary>How many pairs were looked at.</summary>
    public long Candidates { get; }

    /// <summary>How many of them the card was learned from.</summary>
    public long Learned { get; }

    /// <summary>How many entities there are.</summary>
    public int Entities => _leaders.Where((leader, record) => leader == record).Count();

    /// <summary>Every record with the key of its entity's leading record, in the order of the files.</summary>
    public IEnumerable<(RecordKey Record, RecordKey Entity)> Members()
    {
        for (var record = 0; record < _table.Count; record++)
        {
            yield return (_table.Key(record), _table.Key(_leaders[record]));
        }
    }

    /// <summary>The learned card, of any kind, in the form of a <see cref="ScoreCard"/>.</summary>
    /// <param name="inputs">File name → SHA-256 of what was read.</param>
    public ScoreCard Card(IReadOnlyDictionary<string, string> inputs) => new(
        ScoreCards.Format,
        FieldComparer.Features,
        new Dictionary<string, KindCard>(StringComparer.Ordinal) { [PairScorer.AnyKind] = _card },
        new KindCard(0, new Calibration(1, 0), new Thresholds(1, 1), new Dictionary<string, IReadOnlyDictionary<string, LevelWeight>>(StringComparer.Ordinal)),
        new CardManifest(
            "dedupe: expectation and maximisation over agreement patterns, unsupervised, from declared shares",
            inputs,
            new Dictionary<string, long>(StringComparer.Ordinal) { ["records"] = Count, ["candidate pairs"] = Candidates, ["pairs learned from"] = Learned },
            new Dictionary<string, string>(StringComparer.Ordinal),
            "candidate pairs of the files"));

    /// <summary>The pairs that a person may want to see, in the order of the files: matched, refused and to review.</summary>
    public IEnumerable<(RecordKey Left, RecordKey Right, ScoredPair Pair)> Found() =>
        _found.OrderBy(p => p.Left).ThenBy(p => p.Right).Select(p => (_table.Key(p.Left), _table.Key(p.Right), Explained(p.Left, p.Right)));

    /// <summary>The waterfalls of given pairs; null for a pair of which a record is not in the files.</summary>
    public IEnumerable<ScoredPair?> Explain(IEnumerable<(RecordKey Left, RecordKey Right)> pairs)
    {
        var numbers = Enumerable.Range(0, _table.Count).ToDictionary(_table.Key);
        return pairs.Select(p => numbers.TryGetValue(p.Left, out var left) && numbers.TryGetValue(p.Right, out var right) ? Explained(left, right) : null);
    }

    private ScoredPair Explained(int left, int right)
    {
        var outcomes = new Evidence[FieldComparer.Definitions.Count];
        FieldComparer.Compare(_table, left, right, outcomes);
        var score = _scorer.Score(outcomes);
        var probability = _scorer.Probability(score);
        var (decision, reason) = Decided(left, right, probability);
        return new ScoredPair(LinkKind.SameAs, _scorer.Prior, score, probability, decision, reason, Contributions(left, right, outcomes));
    }

    private (LinkDecision Decision, string Reason) Decided(int left, int right, double probability) =>
        (_leaders[left] == _leaders[right], probability >= _card.Thresholds.Match) switch
        {
            (true, true) => (LinkDecision.Match, "probability at or above the learned threshold"),
            (true, false) => (LinkDecision.Match, "joined through other records"),
            (false, true) => (LinkDecision.Conflict, "would join records that are told apart"),
            (false, false) => (probability >= _card.Thresholds.Review ? LinkDecision.Review : LinkDecision.None, "probability below the learned threshold"),
        };

    private List<Contribution> Contributions(int left, int right, Evidence[] outcomes)
    {
        var contributions = new List<Contribution>();
        for (var i = 0; i < outcomes.Length; i++)
        {
            var (outcome, definition) = (outcomes[i], FieldComparer.Definitions[i]);
            if (outcome.Level != 0)
            {
                var level = definition.Levels[outcome.Level];
                contributions.Add(new Contribution(
                    definition.Name,
                    level.Name,
                    level.HasStrength ? outcome.Strength : null,
                    FieldComparer.Text(_table, left, i, outcome.Left),
                    FieldComparer.Text(_table, right, i, outcome.Right),
                    _scorer.Contribution(i, outcome)));
            }
        }

        return contributions;
    }
}
