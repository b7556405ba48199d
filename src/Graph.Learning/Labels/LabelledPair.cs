using Graph.Core.Model;

namespace Graph.Learning.Labels;

/// <summary>What a labelled pair is for. Parties, not pairs, are divided: no party stands in both parts.</summary>
public enum LabelPart
{
    /// <summary>Fits the shape functions.</summary>
    Train,

    /// <summary>Pairs as blocking gives them, of other parties: fits prior, calibration and thresholds, and measures.</summary>
    Hold,
}

/// <summary>A pair of records with its verdict.</summary>
/// <param name="Left">The one record.</param>
/// <param name="Right">The other.</param>
/// <param name="Same">Whether they are one party.</param>
/// <param name="Part">What it is for.</param>
public sealed record LabelledPair(Record Left, Record Right, bool Same, LabelPart Part);
