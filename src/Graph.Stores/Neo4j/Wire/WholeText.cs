namespace Graph.Stores.Neo4j.Wire;

/// <summary>Texts that UTF-8 can carry. A lone surrogate would arrive as a question mark: another text than was sent, and two that differ could be one.</summary>
internal static class WholeText
{
    /// <exception cref="ArgumentException">Half a surrogate pair stands alone in it.</exception>
    public static void Require(string text)
    {
        // Surrogates are rare; only where one is seen is each looked at.
        var first = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF');
        for (var i = first; i >= 0 && i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
            {
                continue;
            }

            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
            {
                throw new ArgumentException($"A text holds half a surrogate pair at place {i}, which Neo4j cannot keep: encode it before it is sent.", nameof(text));
            }

            i++;
        }
    }
}
