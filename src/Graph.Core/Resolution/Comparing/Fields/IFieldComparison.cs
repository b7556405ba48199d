using Graph.Core.Resolution.Normalising.Fields;

namespace Graph.Core.Resolution.Comparing.Fields;

/// <summary>One kind of evidence, or several that are read together, between two records of a <see cref="FieldTable"/>. Symmetric.</summary>
internal interface IFieldComparison
{
    /// <summary>The comparisons it makes, in order.</summary>
    IReadOnlyList<ComparisonDefinition> Definitions { get; }

    /// <summary>Writes one outcome per definition.</summary>
    void Compare(FieldTable table, int left, int right, Span<Evidence> outcomes);

    /// <summary>The text of the value an outcome points to, in its normal form.</summary>
    /// <param name="comparison">Which of <see cref="Definitions"/>.</param>
    /// <param name="index">The index in the outcome, not negative.</param>
    string? Text(FieldTable table, int record, int comparison, int index);
}
