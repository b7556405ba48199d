using System.Globalization;

namespace Graph.Core.Model;

/// <summary>How much of a date is known.</summary>
public enum DatePrecision
{
    Year,
    Month,
    Day,
}

/// <summary>A date of which a part may be missing: a day, a month, a year, any of them circa, or a range of two.</summary>
/// <remarks>Written <c>1970</c>, <c>1970-02</c>, <c>1970-02-03</c>, <c>~1970</c>, <c>1970/1972</c>; ranges hold both ends at their own precision.</remarks>
public readonly record struct PartialDate : IComparable<PartialDate>
{
    private PartialDate(DateOnly first, DateOnly last, DatePrecision precision, bool circa, bool range)
    {
        First = first;
        Last = last;
        Precision = precision;
        Circa = circa;
        IsRange = range;
    }

    /// <summary>The first day it can mean.</summary>
    public DateOnly First { get; }

    /// <summary>The last day it can mean.</summary>
    public DateOnly Last { get; }

    /// <summary>The precision; of a range, that of its ends.</summary>
    public DatePrecision Precision { get; }

    /// <summary>Whether the source says "about".</summary>
    public bool Circa { get; }

    /// <summary>Whether it is stated as a span between two dates.</summary>
    public bool IsRange { get; }

    /// <summary>A full day, neither circa nor a range.</summary>
    public bool IsExactDay => Precision == DatePrecision.Day && !Circa && !IsRange;

    /// <summary>The year, when it can be only one.</summary>
    public int? Year => First.Year == Last.Year ? First.Year : null;

    public static PartialDate OfYear(int year, bool circa = false) =>
        new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), DatePrecision.Year, circa, false);

    public static PartialDate OfMonth(int year, int month, bool circa = false) =>
        new(new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month)), DatePrecision.Month, circa, false);

    public static PartialDate OfDay(int year, int month, int day, bool circa = false) =>
        new(new DateOnly(year, month, day), new DateOnly(year, month, day), DatePrecision.Day, circa, false);

    /// <summary>The span from the first day of one date to the last of another; swapped if they stand the wrong way round.</summary>
    public static PartialDate Between(PartialDate from, PartialDate to) =>
        from.First > to.First
            ? Between(to, from)
            : new(from.First, to.Last, from.Precision < to.Precision ? from.Precision : to.Precision, from.Circa || to.Circa, true);

    /// <summary>Reads the written form.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static PartialDate Parse(string text) =>
        TryParse(text, out var date) ? date : throw new FormatException($"'{text}' is no date; write 1970, 1970-02, 1970-02-03, ~1970 or 1970/1972.");

    /// <summary>Reads the written form (ISO 8601 dates of reduced precision, <c>~</c> for circa, <c>/</c> for a range).</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out PartialDate date)
    {
        date = default;
        text = text.Trim();
        var slash = text.IndexOf('/');
        if (slash > 0)
        {
            if (!TryParse(text[..slash], out var from) || !TryParse(text[(slash + 1)..], out var to))
            {
                return false;
            }

            date = Between(from, to);
            return true;
        }

        var circa = text.Length > 0 && text[0] == '~';
        return TryParseOne(circa ? text[1..] : text, circa, out date);
    }

    public int CompareTo(PartialDate other)
    {
        var byFirst = First.CompareTo(other.First);
        return byFirst != 0 ? byFirst : Last.CompareTo(other.Last);
    }

    public override string ToString()
    {
        var circa = Circa ? "~" : "";
        return IsRange ? $"{circa}{Write(First)}/{Write(Last)}" : circa + Write(First);
    }

    public static bool operator <(PartialDate left, PartialDate right) => left.CompareTo(right) < 0;

    public static bool operator >(PartialDate left, PartialDate right) => left.CompareTo(right) > 0;

    public static bool operator <=(PartialDate left, PartialDate right) => left.CompareTo(right) <= 0;

    public static bool operator >=(PartialDate left, PartialDate right) => left.CompareTo(right) >= 0;

    private static bool TryParseOne(ReadOnlySpan<char> text, bool circa, out PartialDate date)
    {
        date = default;
        if (text.Length is not (4 or 7 or 10) || !Number(text[..4], out var year) || year == 0)
        {
            return false;
        }

        if (text.Length == 4)
        {
            date = OfYear(year, circa);
            return true;
        }

        if (text[4] != '-' || !Number(text.Slice(5, 2), out var month) || month is 0 or > 12)
        {
            return false;
        }

        if (text.Length == 7)
        {
            date = OfMonth(year, month, circa);
            return true;
        }

        if (text[7] != '-' || !Number(text.Slice(8, 2), out var day) || day == 0 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        date = OfDay(year, month, day, circa);
        return true;
    }

    private static bool Number(ReadOnlySpan<char> text, out int value) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);

    private string Write(DateOnly day) => Precision switch
    {
        DatePrecision.Year => day.ToString("yyyy", CultureInfo.InvariantCulture),
        DatePrecision.Month => day.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        DatePrecision.Day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => throw new InvalidOperationException($"Unknown precision {Precision}."),
    };
}
