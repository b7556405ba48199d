using System.Globalization;
using System.Text.Json;
using Graph.Core.Model;
using Graph.Core.Sources.Text;

namespace Graph.Core.Sources.Bods;

/// <summary>The share of an interest: <c>exact</c>, or a range whose ends belong to it (<c>minimum</c>, <c>maximum</c>) or do not (<c>exclusiveMinimum</c>, <c>exclusiveMaximum</c>).</summary>
internal static class BodsShare
{
    // Dividing by a one of full scale takes trailing zeros off: 25.0 and 25 are one share.
    private const decimal One = 1.0000000000000000000000000000m;

    /// <summary>The share, or null where a member is no percentage or the range is none.</summary>
    public static ShareRange? Of(JsonElement share)
    {
        if (share.ValueKind != JsonValueKind.Object || share.EnumerateObject().Any(m => m.Value.ValueKind != JsonValueKind.Null && Percent(m.Value) is null))
        {
            return null;
        }

        if (Percent(share, "exact") is { } exact)
        {
            return new ShareRange(exact, exact);
        }

        var (least, above) = (Percent(share, "minimum"), Percent(share, "exclusiveMinimum"));
        var (most, below) = (Percent(share, "maximum"), Percent(share, "exclusiveMaximum"));
        var range = new ShareRange(
            Math.Max(least ?? 0, above ?? 0), Math.Min(most ?? 100, below ?? 100),
            above is not null && above >= (least ?? 0), below is not null && below <= (most ?? 100));
        return (least ?? above ?? most ?? below) is not null && range.Minimum <= range.Maximum ? range : null;
    }

    private static decimal? Percent(JsonElement share, string member) => share.TryGetProperty(member, out var value) ? Percent(value) : null;

    private static decimal? Percent(JsonElement value) =>
        decimal.TryParse(JsonLine.Text(value), NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var percent) && percent <= 100
            ? percent / One
            : null;
}
