using System.Globalization;
using ExcelNumberFormat;

namespace Graph.Core.Sources.Workbooks;

/// <summary>Numbers as the user sees them, but for what a display hides or makes ambiguous.</summary>
/// <remarks>
/// Dates come out as 1970-02-03, as far as the format shows them (a date shown as its year is a year), for "2/3/70" is one day here and another there.
/// Numbers shown in short (1.2E+10) come out whole: they are phone numbers and ids that a narrow column spoilt.
/// </remarks>
internal static class CellText
{
    // Excel takes 1900 for a leap year, and counts days from 1904 on the old Macintosh (ECMA-376, part 1, 18.17.4).
    private const double FirstOfMarch1900 = 60;
    private const double DaysTo1904 = 1462;
    private const double DaysTo10000 = 2_958_466;

    /// <summary>The text of a number under the format of its cell.</summary>
    /// <param name="number">The number; of a date, the days since the epoch of the workbook.</param>
    /// <param name="format">The format code; empty for the general one.</param>
    /// <param name="from1904">Whether that epoch is 1904.</param>
    public static string Of(double number, string format, bool from1904)
    {
        var bare = Bare(format);
        if (bare.Length == 0 || bare is "general" or "@" || bare.Contains("e+", StringComparison.Ordinal) || bare.Contains("e-", StringComparison.Ordinal))
        {
            return Whole(number);
        }

        var shown = new NumberFormat(format);
        var days = from1904 ? number + DaysTo1904 : number < FirstOfMarch1900 ? number + 1 : number;
        return !shown.IsValid ? Whole(number)
            : !shown.IsDateTimeFormat ? shown.Format(number, CultureInfo.InvariantCulture).Trim()
            : days is >= 0 and < DaysTo10000 ? Date(DateTime.FromOADate(days), bare)
            : Whole(number);
    }

    private static string Date(DateTime date, string format)
    {
        var (hasYear, hasDay) = (format.Contains('y', StringComparison.Ordinal), format.Contains('d', StringComparison.Ordinal));
        var hasTime = date.TimeOfDay != TimeSpan.Zero && format.Contains('h', StringComparison.Ordinal);
        var pattern = !hasYear && !hasDay ? "HH:mm:ss"
            : hasDay ? hasTime ? "yyyy-MM-dd HH:mm:ss" : "yyyy-MM-dd"
            : format.Contains('m', StringComparison.Ordinal) ? "yyyy-MM"
            : "yyyy";
        return date.ToString(pattern, CultureInfo.InvariantCulture);
    }

    /// <summary>Every digit and no exponent: 15 digits are what a spreadsheet keeps of a number.</summary>
    private static string Whole(double number) =>
        Math.Abs(number) < 1e15 && number == Math.Truncate(number) ? number.ToString("F0", CultureInfo.InvariantCulture)
        : Math.Abs(number) is < 1e15 and > 1e-9 ? ((decimal)number).ToString(CultureInfo.InvariantCulture)
        : number.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>A format in lower case, without its literals, colours and escapes.</summary>
    private static string Bare(string format)
    {
        var bare = new System.Text.StringBuilder();
        var (inQuotes, inBrackets) = (false, false);
        for (var i = 0; i < format.Length; i++)
        {
            inQuotes ^= format[i] == '"';
            inBrackets = (inBrackets || format[i] == '[') && format[i] != ']';
            if (!inQuotes && format[i] is '\\' or '_' or '*')
            {
                i++;
            }
            else if (!inQuotes && !inBrackets && format[i] is not ('"' or ']'))
            {
                bare.Append(char.ToLowerInvariant(format[i]));
            }
        }

        return bare.ToString();
    }
}
