namespace Graph.Learning.Evaluation;

/// <summary>A pair as a model scored it, with its verdict.</summary>
/// <param name="Score">Log-odds.</param>
/// <param name="Probability">Calibrated probability.</param>
/// <param name="Same">The verdict.</param>
/// <param name="Kind">Kind of the pair ("Person", or "Company/Organization" where the two differ).</param>
/// <param name="Script">Scripts of the two captions ("Latin", "Cyrillic/Latin").</param>
public sealed record ScoredExample(double Score, double Probability, bool Same, string Kind, string Script);
