using Graph.Core.Resolution.Comparing;

namespace Graph.Learning.Training;

/// <summary>A compared pair with its verdict: what a model is fitted to.</summary>
/// <param name="Evidence">Outcomes in the order of the comparisons.</param>
/// <param name="Same">Whether the two are one party.</param>
public sealed record Example(Evidence[] Evidence, bool Same);
