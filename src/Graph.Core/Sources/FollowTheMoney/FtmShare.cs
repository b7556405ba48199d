using System.Globalization;
using Graph.Core.Model;

namespace Graph.Core.Sources.FollowTheMoney;

/// <summary>The share of an Ownership: <c>percentage</c> is free text, "50", "50%", "25-50".</summary>
internal static class FtmShare
{
    public static ShareRange? Of(FtmValues entity)
    {
        var text = entity.First("percentage")?.Replace("%", "", StringComparison.Ordinal).Trim();
        var parts = text?.Split(['-', '–'], 2, StringSplitOptions.TrimEntries) ?? [];
        return parts.Length switch
        {
            1 when Percent(parts[0]) is { } exact => new ShareRange(exact, exact),
            2 when Percent(parts[0]) is { } least && Percent(parts[1]) is { } most && least <= most => new ShareRange(least, most),
            _ => null,
        };
    }

    private static decimal? Percent(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share) && share <= 100 ? share : null;
}
