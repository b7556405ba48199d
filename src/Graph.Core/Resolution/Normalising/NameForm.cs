namespace Graph.Core.Resolution.Normalising;

/// <summary>A name cut into weighted words.</summary>
/// <param name="Text">As stated.</param>
/// <param name="Tokens">Folded words without the legal form, in order; at most <see cref="MostTokens"/>.</param>
/// <param name="Compact">The folded words joined.</param>
/// <param name="LegalForm">Class of the legal form, or null.</param>
public sealed record NameForm(string Text, NameToken[] Tokens, string Compact, string? LegalForm)
{
    /// <summary>Words beyond this many do not help to tell names apart.</summary>
    public const int MostTokens = 10;

    /// <summary>Sum of the words' weights: how much there is to agree on.</summary>
    public float Mass { get; } = Tokens.Sum(t => t.Weight);
}

/// <summary>A word of a name.</summary>
/// <param name="Text">Folded.</param>
/// <param name="Weight">0..1: how much its agreement tells; rare words tell most.</param>
/// <param name="Skeleton">Classes of consonants, equal for spellings of one sound.</param>
/// <param name="Family">Canonical spelling of the surname family it belongs to, or null.</param>
/// <param name="IsNumber">Whether it is a number (or a Roman numeral of a fund, ship or plant): numbers must agree.</param>
public readonly record struct NameToken(string Text, float Weight, string Skeleton, string? Family, bool IsNumber)
{
    /// <summary>Which letters the word has (<see cref="LetterSet"/>): most words are told apart by it alone.</summary>
    public ulong Letters { get; } = LetterSet.Of(Text);
}
