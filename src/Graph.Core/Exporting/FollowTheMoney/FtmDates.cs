using Graph.Core.Model;

namespace Graph.Core.Exporting.FollowTheMoney;

/// <summary>Dates of FollowTheMoney: ISO 8601, of reduced precision, and neither about nor between.</summary>
internal static class FtmDates
{
    /// <summary>The date as its properties hold it; null for one that they cannot.</summary>
    public static string? Exact(PartialDate? date) => date is { Circa: false, IsRange: false } ? date.Value.ToString() : null;
}
