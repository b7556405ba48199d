using System.Globalization;
using System.Text.RegularExpressions;
using Graph.Core.Model;

namespace Graph.Core.Sources.Au;

/// <summary>Dates of the list: days written out, years, months (<c>03/1955</c>), and days as the workbook stores them (<c>30082</c> is 11 May 1982).</summary>
internal static partial class AuDates
{
    // The workbook counts days from here, as its 29 February 1900 that never was is over (ECMA-376, 18.17.4.1).
    private static readonly DateOnly FirstDay = new(1899, 12, 30);

    /// <summary>Reads a cell with one or several dates: between commas, semicolons, lines, "a) … b) …" or blanks.</summary>
    /// <returns>Every part of the cell with its date; null where the part is none.</returns>
    public static IEnumerable<(string Text, PartialDate? Date)> Read(string cell) =>
        Cut(cell).Select(part => (part, Parse(part)));

    /// <summary>One date; null where the text is none.</summary>
    public static PartialDate? Parse(string text) =>
        Serial(text) ?? (DateText.TryParse(AboutBetween().Replace(Blank().Replace(text, " "), "between approximately "), out var date) ? date : null);

    private static IEnumerable<string> Cut(string cell)
    {
        // A range or a date in words is one value, whatever stands in it.
        if (DateText.TryParse(cell, out _))
        {
            return [cell];
        }

        var parts = Between().Split(cell).Select(p => p.Trim()).Where(p => p.Length > 0).ToList();
        return parts.SelectMany(p => Parse(p) is null && SideBySide(p) is { } several ? several : [p]);
    }

    /// <summary>"19/12/1962 30/12/1965": dates that only a blank divides, if each of them is one.</summary>
    private static string[]? SideBySide(string text)
    {
        var parts = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 1 && parts.All(p => p.Length >= 4 && Parse(p) is not null) ? parts : null;
    }

    private static PartialDate? Serial(string text) =>
        text.Length == 5 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && FirstDay.AddDays(days) is var day
            ? PartialDate.OfDay(day.Year, day.Month, day.Day)
            : null;

    [GeneratedRegex(@"[,;\n]|(?:^|\s)[a-z]\)", RegexOptions.CultureInvariant)]
    private static partial Regex Between();

    [GeneratedRegex(@"^approximately:? between ", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AboutBetween();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blank();
}
