using Graph.Core.Model;

namespace Graph.Learning.Labels;

/// <summary>What a labelled pair is for. Parties, not pairs, are divided: no party stands in both parts.</summary>
public enum LabelPart
{
    /// <summary>Fits the shape functions.</summary>
    Train,

    /// <summary>Pairs as blocking gives them, of other parties: one half calibrates, the other only measures.</summary>
    Hold,
}

/// <summary>A pair of records with its verdict.</summary>
/// <param name="Left">The one record.</param>
/// <param name="Right">The other; of labels from a list, the lead.</param>
/// <param name="Same">Whether they are one party.</param>
/// <param name="Part">What it is for.</param>
public sealed record LabelledPair(Record Left, Record Right, bool Same, LabelPart Part)
{
    private const ulong Halving = 0x68616C66;

    /// <summary>Whether it fits prior, calibration and thresholds.</summary>
    public bool Calibrates => Part == LabelPart.Hold && !InMeasuringHalf;

    /// <summary>Whether it is kept for measuring alone: nothing was fitted to it.</summary>
    public bool Measures => Part == LabelPart.Hold && InMeasuringHalf;

    // By lead, so that all candidates of one lead are on one side.
    private bool InMeasuringHalf => StableHash.Of(Right.Key.ToString(), Halving) % 2 == 1;
}
