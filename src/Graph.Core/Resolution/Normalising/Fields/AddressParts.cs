namespace Graph.Core.Resolution.Normalising.Fields;

/// <summary>An address in parts, folded; empty for a part that is not stated.</summary>
/// <param name="House">Numbers of house, flat and box, in order.</param>
/// <param name="Street">Words, abbreviations written out alike; the city's too where all stands in one text.</param>
/// <param name="City">The city, where it is stated apart.</param>
/// <param name="Postcode">Letters and digits alone.</param>
internal readonly record struct AddressParts(string House, string Street, string City, string Postcode)
{
    private const int ShortestPostcode = 4;

    /// <summary>Reads the parts of an address from its cells.</summary>
    public static AddressParts Of(string house, IEnumerable<string> lines, string city, string postcode)
    {
        var tokens = PostalAddresses.Parse($"{house} {string.Join(", ", lines)}", null).Tokens.ToList();
        var code = TextFold.Fold(postcode).Replace(" ", "", StringComparison.Ordinal);
        var known = code.Length > 0 ? tokens.LastIndexOf(code) : LastCode(tokens);
        if (known > 0)
        {
            code = tokens[known];
            tokens.RemoveAt(known);
        }

        return new AddressParts(
            string.Join(' ', tokens.Where(HasDigit)),
            string.Join(' ', tokens.Where(t => !HasDigit(t))),
            TextFold.Fold(city),
            code);
    }

    /// <summary>Where in a text of one piece the postcode stands: the last long number, unless it is the first word, which is a house.</summary>
    private static int LastCode(List<string> tokens) => tokens.FindLastIndex(t => t.Length >= ShortestPostcode && t.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0);

    private static bool HasDigit(string token) => token.AsSpan().IndexOfAnyInRange('0', '9') >= 0;
}
