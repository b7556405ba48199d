using System.Collections.Frozen;

namespace Graph.Core.Resolution.Normalising;

/// <summary>A postal address in parts that can be compared.</summary>
/// <param name="Tokens">Folded words without the country, abbreviations written out alike, fillers ("no", "of") left out, in order.</param>
/// <param name="Numbers">The tokens that hold a digit.</param>
/// <param name="Country">Alpha-2 in lower case, stated or read at the end of the text.</param>
/// <param name="City">A guess: the last part without digits before the country, folded.</param>
/// <param name="SelectorValue">By which two records share the address: sorted words and the country; null where it is too vague to be a place (only a country, city or district).</param>
public sealed record NormalAddress(IReadOnlyList<string> Tokens, IReadOnlyList<string> Numbers, string? Country, string? City, string? SelectorValue);

/// <summary>Reads postal addresses as one text.</summary>
public static class PostalAddresses
{
    private const int LongestText = 1000;
    private const int FewestWords = 3;
    private static readonly FrozenDictionary<string, (string Normal, bool IsPlace)> Words = Read();

    /// <summary>The comparable form of an address; never throws.</summary>
    /// <param name="text">As stated; parts separated by commas, semicolons or lines.</param>
    /// <param name="country">The country, stated apart: a name or a code.</param>
    public static NormalAddress Parse(string text, string? country)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = Parts(text);
        var code = TakeCountry(parts) is { } read ? (country is null ? null : Countries.Code(country)) ?? read : country is null ? null : Countries.Code(country);
        var tokens = parts.SelectMany(TextFold.Tokens).SelectMany(Normal).ToList();
        var numbers = tokens.Where(HasDigit).ToList();
        return new NormalAddress(tokens, numbers, code, City(parts), Selector(tokens, numbers, code));
    }

    private static List<string> Parts(string text) =>
        [.. (text.Length > LongestText ? text[..LongestText] : text)
            .Split([',', ';', '\n', '，', '、'], StringSplitOptions.RemoveEmptyEntries)
            .Select(part => BoxAsOneWord(TextFold.Fold(part))).Where(part => part.Length > 0)];

    private static string BoxAsOneWord(string part) => part.Contains("box", StringComparison.Ordinal)
        ? part.Replace("p o box", "pobox", StringComparison.Ordinal).Replace("po box", "pobox", StringComparison.Ordinal)
        : part;

    /// <summary>"…, Korea, North" was cut at its comma: two parts are tried before one.</summary>
    private static string? TakeCountry(List<string> parts)
    {
        for (var count = Math.Min(2, parts.Count); count > 0; count--)
        {
            if (Countries.OfFolded(string.Join(' ', parts.TakeLast(count))) is { } code && parts[^1].Length > 2)
            {
                parts.RemoveRange(parts.Count - count, count);
                return code;
            }
        }

        return null;
    }

    private static string? City(List<string> parts) =>
        parts.Count > 1 ? parts.Skip(1).LastOrDefault(part => !HasDigit(part)) : parts.Find(part => !HasDigit(part));

    private static IEnumerable<string> Normal(string token)
    {
        var word = WithoutOrdinal(token);
        var normal = Words.TryGetValue(word, out var entry) ? entry.Normal : word;
        return normal.Length == 0 ? [] : [normal];
    }

    /// <summary>"1st", "2nd", "15th" are their numbers.</summary>
    private static string WithoutOrdinal(string token) =>
        token.Length > 2 && char.IsAsciiDigit(token[^3]) && token.AsSpan(0, token.Length - 2).IndexOfAnyExceptInRange('0', '9') < 0
        && token[^2..] is "st" or "nd" or "rd" or "th" ? token[..^2] : token;

    private static bool HasDigit(string token) => token.AsSpan().IndexOfAnyInRange('0', '9') >= 0;

    private static string? Selector(List<string> tokens, List<string> numbers, string? country)
    {
        var isPlace = numbers.Count > 0 || tokens.Exists(token => Words.TryGetValue(token, out var entry) && entry.IsPlace);
        var distinct = tokens.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return isPlace && distinct.Count >= FewestWords && distinct.Exists(token => !HasDigit(token)) ? $"{string.Join(' ', distinct)}|{country}" : null;
    }

    private static FrozenDictionary<string, (string Normal, bool IsPlace)> Read()
    {
        var words = new Dictionary<string, (string, bool)>(StringComparer.Ordinal);
        foreach (var row in ReferenceTable.Rows("address-words.tsv", 3))
        {
            foreach (var spelling in row[1].Split('|').Append(row[0]).Where(word => word.Length > 0))
            {
                words.TryAdd(spelling, (row[0], row[2] == "place"));
            }
        }

        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
