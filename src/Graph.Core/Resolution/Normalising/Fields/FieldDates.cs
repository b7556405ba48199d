using System.Globalization;
using Graph.Core.Model;

namespace Graph.Core.Resolution.Normalising.Fields;

/// <summary>Which of two numbers is the month in the dates of a file: learned from those that can be read one way only.</summary>
internal sealed class FieldDates
{
    // Years of two digits are of the hundred years that end here, as most programs read them (POSIX takes 69, spreadsheets 30).
    private const int LastOfThisCentury = 29;

    private int _monthFirst;
    private int _dayFirst;

    /// <summary>Whether a text is a date in either order.</summary>
    public static bool IsDate(string text) => new FieldDates().Read(text) is not null;

    /// <summary>Takes note of a date as stated.</summary>
    public void Note(string text)
    {
        if (Slashed(text) is { } parts)
        {
            _monthFirst += parts[0] <= 12 && parts[1] > 12 ? 1 : 0;
            _dayFirst += parts[0] > 12 && parts[1] <= 12 ? 1 : 0;
        }
    }

    /// <summary>Reads a date in the file's order; null where it is none.</summary>
    public PartialDate? Read(string text)
    {
        if (Slashed(text) is { } parts)
        {
            var isMonthFirst = _monthFirst > _dayFirst ? parts[0] <= 12 : parts[1] > 12;
            var (month, day) = isMonthFirst ? (parts[0], parts[1]) : (parts[1], parts[0]);
            var year = Whole(parts[2]);
            return month is >= 1 and <= 12 && year is >= 1 and <= 9999 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? PartialDate.OfDay(year, month, day) : null;
        }

        return DateText.TryParse(WithWholeYear(text), out var date) ? date : null;
    }

    /// <summary>"24-May-11" with its century.</summary>
    private static string WithWholeYear(string text)
    {
        var cut = text.LastIndexOf('-');
        return cut == text.Length - 3 && cut > 0 && char.IsAsciiLetter(text[cut - 1]) && int.TryParse(text.AsSpan(cut + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            ? string.Create(CultureInfo.InvariantCulture, $"{text[..(cut + 1)]}{Whole(year)}")
            : text;
    }

    private static int Whole(int year) => year > 99 ? year : year <= LastOfThisCentury ? 2000 + year : 1900 + year;

    /// <summary>The three numbers of "3/31/1954"; null for any other form.</summary>
    private static int[]? Slashed(string text)
    {
        var parts = text.Split('/');
        return parts.Length == 3 && parts[0].Length is 1 or 2 && parts[1].Length is 1 or 2 && parts[2].Length is 2 or 4
            && parts.All(p => p.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0)
            ? [.. parts.Select(p => int.Parse(p, NumberStyles.None, CultureInfo.InvariantCulture))]
            : null;
    }
}
