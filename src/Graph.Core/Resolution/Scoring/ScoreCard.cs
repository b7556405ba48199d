
namespace Graph.Core.Resolution.Scoring;

/// <summary>The model as shipped: additive log-odds a person can read. A file, replaced by training; no code changes with it.</summary>
/// <param name="Format">Version of this file format.</param>
/// <param name="Features">Hash of the comparisons the card was made for; another build's card is refused.</param>
/// <param name="Cards">Identity cards by kind of pair; <c>*</c> serves kinds without one, and pairs of two kinds.</param>
/// <param name="Associated">The card of connections.</param>
/// <param name="Manifest">Where the numbers come from.</param>
public sealed record ScoreCard(
    int Format,
    string Features,
    IReadOnlyDictionary<string, KindCard> Cards,
    KindCard Associated,
    CardManifest Manifest);

/// <summary>The card of one kind.</summary>
/// <param name="Prior">Log-odds of a blocked pair before evidence.</param>
/// <param name="Calibration">From score to probability.</param>
/// <param name="Thresholds">Probabilities from which links are decided.</param>
/// <param name="Evidence">Weights by comparison name, then by level name. A level that is not named weighs 0.</param>
public sealed record KindCard(
    double Prior,
    Calibration Calibration,
    Thresholds Thresholds,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, LevelWeight>> Evidence);

/// <summary>The weight of a level: a constant plus a rising function of the strength, linear between points.</summary>
/// <param name="Weight">Log-odds.</param>
/// <param name="Strength">Points (strength, added log-odds), rising in both; null where the level has no strength.</param>
public sealed record LevelWeight(double Weight, IReadOnlyList<StrengthPoint>? Strength = null);

/// <summary>A point of a strength function.</summary>
public readonly record struct StrengthPoint(double At, double Adds);

/// <summary>probability = 1 / (1 + exp(−(slope × score + offset))), fitted on held-out blocked pairs.</summary>
public readonly record struct Calibration(double Slope, double Offset);

/// <summary>Probabilities at or above which a link is a match, is reviewed, is kept.</summary>
public readonly record struct Thresholds(double Match, double Review);

/// <summary>Origin of a card: inputs by hash, trainer, and what was declared by hand.</summary>
/// <param name="Trainer">Trainer and settings in words, or "declared".</param>
/// <param name="Inputs">File name → SHA-256 of every input; of reference tables as <c>reference/FILE</c>. A build with other tables refuses the card.</param>
/// <param name="Examples">Counts of training and calibration pairs, and of positives.</param>
/// <param name="Declared">Levels whose weight was declared, not learned, with the reason.</param>
/// <param name="PriorNote">What population the prior is of.</param>
public sealed record CardManifest(
    string Trainer,
    IReadOnlyDictionary<string, string> Inputs,
    IReadOnlyDictionary<string, long> Examples,
    IReadOnlyDictionary<string, string> Declared,
    string PriorNote);
