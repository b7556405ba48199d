using System.Globalization;
using Graph.Core.Model;

namespace Graph.Core.Sources.Leads;

/// <summary>Reads shares of an ownership as people write them: <c>25</c>, <c>12.5 %</c>, <c>12,5%</c>, <c>25-50%</c>.</summary>
internal static class LeadShare
{
    /// <summary>Reads a share or a range of them, in percent from 0 to 100.</summary>
    public static bool TryRead(string text, out ShareRange share)
    {
        share = default;
        var ends = text.Split(['-', '–'], StringSplitOptions.TrimEntries);
        if (ends.Length > 2 || !TryPercent(ends[0], out var first) || !TryPercent(ends[^1], out var last))
        {
            return false;
        }

        share = new ShareRange(Math.Min(first, last), Math.Max(first, last));
        return true;
    }

    private static bool TryPercent(string text, out decimal percent)
    {
        var number = text.TrimEnd('%', ' ');
        number = number.Contains('.', StringComparison.Ordinal) ? number : number.Replace(',', '.');
        return decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out percent) && percent <= 100;
    }
}
