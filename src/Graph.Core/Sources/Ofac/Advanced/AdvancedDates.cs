using System.Globalization;
using Graph.Core.Model;
using Graph.Core.Sources.Xml;

namespace Graph.Core.Sources.Ofac.Advanced;

/// <summary>Dates of sdn_advanced.xml: a period between the first day of its start and the last of its end.</summary>
/// <remarks>
/// The format has no precision of its own: a period of 1 January to 31 December means that only the year is known, and one of the first
/// to the last of a month that only the month is. What is between other days is a span.
/// </remarks>
internal static class AdvancedDates
{
    private static readonly string[] Grammar = ["CalendarTypeID", "YearFixed", "MonthFixed", "DayFixed"];

    /// <summary>Takes a <c>DatePeriod</c>; null where it holds no date.</summary>
    public static PartialDate? Period(SourceElement period)
    {
        SkipGrammar(period);
        var (start, end) = (period.One("Start"), period.One("End"));
        var circa = IsApproximate(start) | IsApproximate(end);
        var from = Day(start?.One("From"), last: false);
        Day(start?.One("To"), last: true);
        Day(end?.One("From"), last: false);
        var to = Day(end?.One("To"), last: true) ?? Day(start?.One("To"), last: true);
        return from is null && to is null ? null : Between(from ?? to!.Value, to ?? from!.Value, circa);
    }

    /// <summary>Takes a <c>Date</c> of year, month and day; a part may be missing.</summary>
    public static PartialDate? Single(SourceElement date)
    {
        SkipGrammar(date);
        return Day(date, last: false) is { } first && Day(date, last: true) is { } last ? Between(first, last, circa: false) : null;
    }

    /// <summary>A date as OFAC prints it in its other formats: "10 Dec 1948", "Sep 1938", "circa 1951", "1961 to 1963".</summary>
    public static string Print(PartialDate date)
    {
        var circa = date.Circa ? "circa " : "";
        return date.IsRange
            ? $"{circa}{Print(date.First, date.Precision)} to {Print(date.Last, date.Precision)}"
            : circa + Print(date.First, date.Precision);
    }

    private static string Print(DateOnly day, DatePrecision precision) => day.ToString(
        precision switch { DatePrecision.Year => "yyyy", DatePrecision.Month => "MMM yyyy", _ => "dd MMM yyyy" }, CultureInfo.InvariantCulture);

    private static PartialDate Between(DateOnly from, DateOnly to, bool circa)
    {
        var (first, last) = from <= to ? (from, to) : (to, from);
        var years = first is { Month: 1, Day: 1 } && last is { Month: 12, Day: 31 };
        var months = first.Day == 1 && last.Day == DateTime.DaysInMonth(last.Year, last.Month);
        return first == last ? Of(first, DatePrecision.Day)
            : years && first.Year == last.Year ? Of(first, DatePrecision.Year)
            : months && first.Year == last.Year && first.Month == last.Month ? Of(first, DatePrecision.Month)
            : PartialDate.Between(Of(first, Precision()), Of(last, Precision()));

        DatePrecision Precision() => years ? DatePrecision.Year : months ? DatePrecision.Month : DatePrecision.Day;

        PartialDate Of(DateOnly day, DatePrecision precision) => precision switch
        {
            DatePrecision.Year => PartialDate.OfYear(day.Year, circa),
            DatePrecision.Month => PartialDate.OfMonth(day.Year, day.Month, circa),
            _ => PartialDate.OfDay(day.Year, day.Month, day.Day, circa),
        };
    }

    /// <summary>The day of an element; of a missing month or day the first or last. What is no day is left untaken, and so kept as it stands.</summary>
    private static DateOnly? Day(SourceElement? element, bool last)
    {
        if (Number(element, "Year") is not (>= 1 and <= 9999 and var year))
        {
            return null;
        }

        var month = Number(element, "Month") ?? (last ? 12 : 1);
        if (month is < 1 or > 12)
        {
            return null;
        }

        var day = Number(element, "Day") ?? (last ? DateTime.DaysInMonth(year, month) : 1);
        if (day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return null;
        }

        element!.Skip();
        return new DateOnly(year, month, day);
    }

    private static int? Number(SourceElement? element, string name) =>
        int.TryParse(element?.One(name)?.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static bool IsApproximate(SourceElement? end)
    {
        if (end is not null)
        {
            SkipGrammar(end);
        }

        return end?.Attribute("Approximate") is "true";
    }

    private static void SkipGrammar(SourceElement element)
    {
        foreach (var attribute in Grammar)
        {
            element.Attribute(attribute);
        }
    }
}
