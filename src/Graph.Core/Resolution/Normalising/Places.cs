using System.Collections.Frozen;

namespace Graph.Core.Resolution.Normalising;

/// <summary>A place in words that can be compared.</summary>
/// <param name="Words">What names it, in order: without the country, and without the words for kinds of place ("province", "district").</param>
/// <param name="Country">Alpha-2 in lower case, read at the end of the text.</param>
public sealed record NormalPlace(IReadOnlyList<string> Words, string? Country);

/// <summary>Reads places of birth.</summary>
public static class Places
{
    // "North" and "South" are kinds of area in an address, and tell two provinces apart.
    private static readonly FrozenSet<string> Compass = FrozenSet.ToFrozenSet(["north", "south", "east", "west"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Kinds = ReferenceTable.Rows("address-words.tsv", 3)
        .Where(row => row[2] == "area" && !Compass.Contains(row[0])).Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The comparable form; null where nothing of the text names a place.</summary>
    public static NormalPlace? Parse(string text)
    {
        var address = PostalAddresses.Parse(text, country: null);
        var words = address.Tokens.Where(t => !Kinds.Contains(t)).Distinct(StringComparer.Ordinal).ToList();
        return words.Count == 0 && address.Country is null ? null : new NormalPlace(words, address.Country);
    }
}
