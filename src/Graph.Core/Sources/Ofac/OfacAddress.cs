using Graph.Core.Model;

namespace Graph.Core.Sources.Ofac;

/// <summary>An address of a party, written alike whatever format it stands in.</summary>
internal static class OfacAddress
{
    /// <summary>Adds an address: a place with its country, or a country alone.</summary>
    /// <returns>Whether there was either.</returns>
    public static bool Add(RecordDraft draft, string? place, string? country)
    {
        if (place is not null)
        {
            draft.Add(new Claim(ClaimProperty.Address, place, Country: country));
        }
        else
        {
            draft.Add(ClaimProperty.Country, country, "address");
        }

        return place is not null || country is not null;
    }

    /// <summary>Street and town as one line, as the legacy files print them: <c>line 1, line 2, city, state postcode</c>.</summary>
    public static string? Place(IEnumerable<string?> lines, string? city, string? state, string? postcode)
    {
        var town = Join(" ", Join(", ", city, state), postcode);
        return Join(", ", [.. lines, town]);
    }

    /// <summary>The parts that there are.</summary>
    public static string? Join(string between, params IEnumerable<string?> parts)
    {
        var filled = parts.Where(p => !string.IsNullOrWhiteSpace(p)).ToList();
        return filled.Count == 0 ? null : string.Join(between, filled);
    }
}
