namespace Graph.Stores.Neo4j;

/// <summary>Free text as UTF-8 can carry it: half a surrogate pair, which is no letter, becomes the replacement character. Keys and selectors are written without loss (<see cref="OrdinalText"/>).</summary>
internal static class SoundText
{
    public static string Of(string text)
    {
        var first = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF');
        return first < 0 ? text : string.Concat(text.EnumerateRunes().Select(rune => rune.ToString()));
    }

    public static string? OrNull(string? text) => text is null ? null : Of(text);
}
