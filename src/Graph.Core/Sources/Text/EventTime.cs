using System.Globalization;
using Graph.Core.Model;

namespace Graph.Core.Sources.Text;

/// <summary>Reads when something happened: ISO 8601 with or without a time of day, Unix time in seconds or milliseconds, or a date as people write it.</summary>
internal static class EventTime
{
    private const int UnixSecondDigits = 10;
    private const int UnixMillisecondDigits = 13;

    private static readonly string[] Forms =
        [.. from t in new[] { "'T'", "' '" } from s in new[] { "HH:mm", "HH:mm:ss", "HH:mm:ss.FFFFFFF" } from z in new[] { "", "K", "' UTC'", "zzz" } select $"yyyy-MM-dd{t}{s}{z}"];

    /// <summary>The day in UTC, and the moment where the text gives one; a time without a zone is UTC.</summary>
    public static bool TryParse(string text, out PartialDate day, out DateTimeOffset? time)
    {
        time = Unix(text) ?? (DateTimeOffset.TryParseExact(
            text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment) ? moment : null);
        if (time is { } at)
        {
            day = PartialDate.OfDay(at.Year, at.Month, at.Day);
            return true;
        }

        return DateText.TryParse(text, out day);
    }

    private static DateTimeOffset? Unix(string text) =>
        text.Length is UnixSecondDigits or UnixMillisecondDigits && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? text.Length == UnixSecondDigits ? DateTimeOffset.FromUnixTimeSeconds(count) : DateTimeOffset.FromUnixTimeMilliseconds(count)
            : null;
}
