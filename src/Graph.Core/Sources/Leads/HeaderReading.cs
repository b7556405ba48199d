namespace Graph.Core.Sources.Leads;

/// <summary>How it is known what a column holds.</summary>
public enum HeaderRecognition
{
    /// <summary>The header is the name of a field.</summary>
    Exact,

    /// <summary>The header is one of the known spellings of a field.</summary>
    KnownSpelling,

    /// <summary>The header misspells a known one by a letter.</summary>
    Typo,

    /// <summary>A mapping file says so.</summary>
    Mapping,

    /// <summary>Not known: the column is kept under its own name.</summary>
    Other,

    /// <summary>It may mean several things: nothing is guessed, and the column is kept under its own name.</summary>
    Ambiguous,
}

/// <summary>What a header says its column holds.</summary>
/// <param name="Column">What it holds.</param>
/// <param name="How">How that is known.</param>
/// <param name="Meant">The known headers that a misspelt or ambiguous one stands near; else empty.</param>
internal sealed record HeaderReading(LeadColumn Column, HeaderRecognition How, IReadOnlyList<string> Meant)
{
    public static HeaderReading Kept { get; } = new(new LeadColumn(null), HeaderRecognition.Other, []);
}
