using Graph.Core.Model;

namespace Graph.Core.Sources.FollowTheMoney;

/// <summary>What an entity of schema Address states of those who refer to it.</summary>
internal static class FtmAddress
{
    private static readonly string[] Parts = ["street", "street2", "postOfficeBox", "city", "region", "state", "postalCode"];

    /// <summary>The address, and what else its entity says under its own names; empty where it has no text.</summary>
    public static IReadOnlyList<Claim> Claims(FtmValues address)
    {
        var text = address.Take("full") ?? string.Join(", ", Parts.Select(p => address.Take(p)).OfType<string>());
        if (text.Length == 0)
        {
            return [];
        }

        var claim = new Claim(ClaimProperty.Address, text, Country: address.Take("country"));
        return [claim, .. address.Rest().Select(r => new Claim(ClaimProperty.Other, r.Value, $"Address.{r.Name}"))];
    }
}
