using Graph.Core.Resolution.Normalising;

namespace Graph.Core.Resolution.Comparing;

/// <summary>One kind of evidence. Symmetric: swapping the sides gives the same level and strength.</summary>
public interface IComparison
{
    ComparisonDefinition Definition { get; }

    /// <summary>Compares two profiles.</summary>
    Evidence Compare(RecordProfile left, RecordProfile right, ISelectorDegrees degrees);

    /// <summary>The text of the value an outcome points to; null for -1.</summary>
    string? Text(RecordProfile profile, int index);
}
