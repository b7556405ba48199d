namespace Graph.Core.Model;

/// <summary>The name of a record: the source that states it and the source's own id, written <c>source:recordId</c>.</summary>
/// <remarks>Keys order ordinally by their written form, everywhere. A source name has no colon; a record id may have.</remarks>
public readonly record struct RecordKey : IComparable<RecordKey>
{
    /// <summary>Makes a key of its two parts.</summary>
    /// <exception cref="ArgumentException">A part is empty, or the source has a colon or white space.</exception>
    public RecordKey(string source, string recordId)
    {
        if (!IsSourceName(source))
        {
            throw new ArgumentException($"'{source}' is no source name: use letters, digits, '-', '_' and '.', at most 64.", nameof(source));
        }

        if (string.IsNullOrWhiteSpace(recordId))
        {
            throw new ArgumentException("A record id must not be empty.", nameof(recordId));
        }

        Source = source;
        RecordId = recordId;
    }

    public string Source { get; }

    public string RecordId { get; }

    private RecordKey((string Source, string RecordId) valid) => (Source, RecordId) = valid;

    /// <summary>The same key, holding another text of an equal source: a million keys of one source need not hold a million texts.</summary>
    internal RecordKey Of(string source) => new((source, RecordId));

    /// <summary>Whether a text may name a source: 1 to 64 letters, digits, '-', '_' or '.'.</summary>
    public static bool IsSourceName(string? text) =>
        text is { Length: > 0 and <= 64 } && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');

    /// <summary>Reads <c>source:recordId</c>; the first colon divides.</summary>
    public static bool TryParse(string? text, out RecordKey key)
    {
        key = default;
        var colon = text?.IndexOf(':', StringComparison.Ordinal) ?? -1;
        if (colon <= 0 || colon == text!.Length - 1 || !IsSourceName(text[..colon]) || string.IsNullOrWhiteSpace(text[(colon + 1)..]))
        {
            return false;
        }

        key = new RecordKey(text[..colon], text[(colon + 1)..]);
        return true;
    }

    /// <summary>Reads <c>source:recordId</c>.</summary>
    /// <exception cref="FormatException">The text is no record key.</exception>
    public static RecordKey Parse(string text) =>
        TryParse(text, out var key) ? key : throw new FormatException($"'{text}' is no record key; write source:recordId.");

    public int CompareTo(RecordKey other)
    {
        var bySource = string.CompareOrdinal(Source, other.Source);
        // Sources that are a prefix of one another differ at the colon of the written form.
        return string.Equals(Source, other.Source, StringComparison.Ordinal)
            ? string.CompareOrdinal(RecordId, other.RecordId)
            : IsPrefixOfOther(other) ? string.CompareOrdinal(ToString(), other.ToString()) : bySource;
    }

    public override string ToString() => $"{Source}:{RecordId}";

    public static bool operator <(RecordKey left, RecordKey right) => left.CompareTo(right) < 0;

    public static bool operator >(RecordKey left, RecordKey right) => left.CompareTo(right) > 0;

    public static bool operator <=(RecordKey left, RecordKey right) => left.CompareTo(right) <= 0;

    public static bool operator >=(RecordKey left, RecordKey right) => left.CompareTo(right) >= 0;

    private bool IsPrefixOfOther(RecordKey other) =>
        Source.StartsWith(other.Source, StringComparison.Ordinal) || other.Source.StartsWith(Source, StringComparison.Ordinal);
}
