using System.Globalization;
using Graph.Core.Model;
using Graph.Core.Resolution.Comparing;
using Graph.Core.Resolution.Scoring;
using Graph.Learning.Generating;
using Graph.Learning.Labels;

namespace Graph.Learning.Training;

/// <summary>What a card is trained from.</summary>
/// <param name="Labels">Labelled pairs, of both parts.</param>
/// <param name="Declared">The card declared by hand: its weights serve rare levels, its connection card is carried through.</param>
/// <param name="Files">Name → SHA-256 of every input file and reference table, for the manifest.</param>
public sealed record TrainingInputs(IReadOnlyList<LabelledPair> Labels, ScoreCard Declared, IReadOnlyDictionary<string, string> Files);

/// <summary>Trains a score card: labelled and invented pairs are compared, one model is fitted per kind, and the whole is written with its manifest.</summary>
public static class CardTraining
{
    /// <summary>Seed of the invented pairs.</summary>
    public const ulong Seed = 1718;

    /// <summary>How many invented parties, of three pairs each.</summary>
    public const int Invented = 4000;

    /// <summary>Trains the card. The same inputs give the same bytes.</summary>
    /// <exception cref="InvalidOperationException">The labels cannot teach a model; the message says why.</exception>
    public static ScoreCard Train(TrainingInputs inputs)
    {
        var training = LabelledPairs.Compared([.. inputs.Labels.Where(p => p.Part == LabelPart.Train), .. PairGenerator.Make(Seed, Invented)]);
        var calibrating = LabelledPairs.Compared([.. inputs.Labels.Where(p => p.Calibrates)]);
        var (examples, notes) = (new SortedDictionary<string, long>(StringComparer.Ordinal), new SortedDictionary<string, string>(StringComparer.Ordinal));
        var cards = new SortedDictionary<string, KindCard>(StringComparer.Ordinal);
        foreach (var (name, serves) in Kinds)
        {
            var (train, blocked) = (Of(training, serves), Of(calibrating, serves));
            var (card, declared) = new CardFit(Comparer.Definitions, DeclaredFor(inputs.Declared, name)).Fit(train, blocked);
            cards[name] = card;
            Count(examples, name, train, blocked);
            foreach (var (level, reason) in declared)
            {
                notes[$"{name}: {level}"] = reason;
            }
        }

        // A persona bears a person's name.
        cards[nameof(EntityKind.Persona)] = cards[nameof(EntityKind.Person)];

        // Kinds nobody labels, such as wallets, keep their declared card.
        foreach (var (kind, card) in inputs.Declared.Cards.Where(c => !cards.ContainsKey(c.Key)))
        {
            cards[kind] = card;
            notes[$"{kind}: *"] = "declared: no labelled pairs of this kind";
        }

        // An organisation and a company are told apart by few sources: one card serves both.
        cards[nameof(EntityKind.Organization)] = cards[nameof(EntityKind.Company)];
        return inputs.Declared with { Format = ScoreCards.Format, Features = Comparer.Features, Cards = cards, Manifest = Manifest(inputs, examples, notes) };
    }

    private static IEnumerable<(string Name, Func<LabelledPair, bool> Serves)> Kinds =>
    [
        (nameof(EntityKind.Person), p => p.Left.Kind == EntityKind.Person && p.Right.Kind == EntityKind.Person),
        (nameof(EntityKind.Company), p => IsFirm(p.Left.Kind) && IsFirm(p.Right.Kind)),
        (PairScorer.AnyKind, p => p.Left.Kind != EntityKind.Person || p.Right.Kind != EntityKind.Person),
    ];

    private static bool IsFirm(EntityKind kind) => kind is EntityKind.Company or EntityKind.Organization;

    private static KindCard DeclaredFor(ScoreCard card, string kind) =>
        card.Cards.TryGetValue(kind, out var own) ? own : card.Cards[PairScorer.AnyKind];

    private static Example[] Of(IReadOnlyList<(LabelledPair Pair, Example Example)> pairs, Func<LabelledPair, bool> serves) =>
        [.. pairs.Where(p => serves(p.Pair)).Select(p => p.Example)];

    private static void Count(SortedDictionary<string, long> examples, string name, Example[] train, Example[] blocked)
    {
        examples[$"{name}: training pairs"] = train.Length;
        examples[$"{name}: training matches"] = train.Count(e => e.Same);
        examples[$"{name}: calibrating blocked pairs"] = blocked.Length;
        examples[$"{name}: calibrating matches"] = blocked.Count(e => e.Same);
    }

    private static CardManifest Manifest(TrainingInputs inputs, IReadOnlyDictionary<string, long> examples, IReadOnlyDictionary<string, string> notes) => new(
        string.Create(CultureInfo.InvariantCulture, $"{GamFit.Settings}; labelled pairs and {Invented} invented parties of seed {Seed}; rising by isotonic regression; prior, Platt calibration and thresholds from the candidates of one half of the held-out leads, by hash of their key (the other half only measures); match where {CardFit.FalseMatches:P2} of their non-matches pass, review where {CardFit.LostMatches:P0} of their matches are lost"),
        inputs.Files,
        examples,
        notes,
        "Candidates of leads of which half are of a listed party, at most ten by near name each; the training pairs' share of matches is replaced by theirs.");
}
