using Graph.Core.Model;
using Graph.Core.Resolution.Comparing;
using Graph.Core.Resolution.Normalising;

namespace Graph.Core.Resolution.Scoring;

/// <summary>The score of a pair before any decision.</summary>
/// <param name="Score">Log-odds.</param>
/// <param name="Probability">Calibrated.</param>
/// <param name="Evidence">Outcomes in the order of the scorer's comparisons.</param>
/// <param name="Scorer">The card it was scored by.</param>
public readonly record struct PairScore(double Score, double Probability, Evidence[] Evidence, Scorer Scorer);

/// <summary>Scores pairs of profiles by a card: identity by the kind of the pair, connection by its own card.</summary>
public sealed class PairScorer
{
    /// <summary>The card that serves kinds without one of their own.</summary>
    public const string AnyKind = "*";

    private readonly Scorer?[] _byKind;
    private readonly Scorer _any;

    /// <exception cref="InvalidDataException">The card does not fit this build's comparisons or reference tables.</exception>
    public PairScorer(ScoreCard card)
    {
        if (card.Features.Length > 0 && !string.Equals(card.Features, Comparer.Features, StringComparison.Ordinal))
        {
            throw new InvalidDataException($"The model was trained on features {card.Features}, this build computes {Comparer.Features}. Run 'graph train'.");
        }

        if (ReferenceHashes.FirstOther(card.Manifest.Inputs) is { } table)
        {
            throw new InvalidDataException($"The model was trained with other reference tables ({table}). Run 'graph train'.");
        }

        if (!card.Cards.TryGetValue(AnyKind, out var any))
        {
            throw new InvalidDataException("The model has no card for '*', the pairs of any kind. Run 'graph train'.");
        }

        _any = new Scorer(any, Comparer.Definitions);
        _byKind = [.. Enum.GetValues<EntityKind>().Select(k => card.Cards.TryGetValue(k.ToString(), out var c) ? new Scorer(c, Comparer.Definitions) : null)];
        Associated = new Scorer(card.Associated, AssociationComparer.Definitions);
    }

    /// <summary>The scorer of connections.</summary>
    public Scorer Associated { get; }

    /// <summary>The scorer of identity for two kinds.</summary>
    public Scorer For(EntityKind left, EntityKind right) => left == right ? _byKind[(int)left] ?? _any : _any;

    /// <summary>Scores identity.</summary>
    public PairScore SameAs(RecordProfile left, RecordProfile right, ISelectorDegrees degrees) =>
        Of(For(left.Kind, right.Kind), Comparer.Compare(left, right, degrees));

    /// <summary>Scores connection.</summary>
    public PairScore AssociatedWith(RecordProfile left, RecordProfile right, ISelectorDegrees degrees, bool related) =>
        Of(Associated, AssociationComparer.Compare(left, right, degrees, related));

    /// <summary>The contributions in the card's order; silent ones that weigh nothing are left out.</summary>
    public static IReadOnlyList<Contribution> Contributions(PairScore score, LinkKind kind, RecordProfile left, RecordProfile right)
    {
        var contributions = new List<Contribution>();
        for (var i = 0; i < score.Evidence.Length; i++)
        {
            var (evidence, definition) = (score.Evidence[i], score.Scorer.Comparisons[i]);
            var weight = score.Scorer.Contribution(i, evidence);
            if (evidence.Level == 0 && weight == 0)
            {
                continue;
            }

            var level = definition.Levels[evidence.Level];
            contributions.Add(new Contribution(
                definition.Name,
                level.Name,
                level.HasStrength ? evidence.Strength : null,
                Text(kind, left, i, evidence.Left),
                Text(kind, right, i, evidence.Right),
                weight));
        }

        return contributions;
    }

    private static PairScore Of(Scorer scorer, Evidence[] evidence)
    {
        var score = scorer.Score(evidence);
        return new PairScore(score, scorer.Probability(score), evidence, scorer);
    }

    private static string? Text(LinkKind kind, RecordProfile profile, int comparison, int index) =>
        kind == LinkKind.SameAs ? Comparer.Comparisons[comparison].Text(profile, index) : AssociationComparer.Text(profile, comparison, index);
}
