using System.Globalization;

namespace Graph.Core.Model;

/// <summary>The numbers and the month of one written date, put in order.</summary>
internal ref struct DateParts
{
    private const int Unknown = 0;

    /// <summary>First letters that tell a month in English, French, German, Spanish, Portuguese and Italian; longer keys first.</summary>
    private static readonly (string Start, int Month)[] Months =
    [
        ("juin", 6), ("juil", 7), ("jan", 1), ("gen", 1), ("ene", 1), ("fe", 2), ("fé", 2), ("mar", 3), ("mär", 3), ("apr", 4), ("abr", 4), ("avr", 4),
        ("may", 5), ("mai", 5), ("mag", 5), ("jun", 6), ("giu", 6), ("jul", 7), ("lug", 7), ("aug", 8), ("ago", 8), ("aoû", 8), ("sep", 9), ("set", 9),
        ("oct", 10), ("okt", 10), ("out", 10), ("ott", 10), ("nov", 11), ("dec", 12), ("dic", 12), ("dez", 12), ("déc", 12),
    ];

    private static readonly string[] Fillers = ["de", "of", "the", "th", "st", "nd", "rd", "del", "году", "г"];

    private int first;
    private int second;
    private int third;
    private int firstLength;
    private int thirdLength;
    private int secondLength;
    private int count;
    private int month;
    private bool decade;

    public static bool TryRead(ReadOnlySpan<char> text, bool circa, out PartialDate date)
    {
        date = default;
        var parts = default(DateParts);
        return parts.Scan(WithoutTime(text)) && parts.TryOrder(circa, out date);
    }

    /// <summary>Takes off a time, and the zone that an XML date may bear ("2015-04-14-04:00", XML Schema 3.3.9.1).</summary>
    private static ReadOnlySpan<char> WithoutTime(ReadOnlySpan<char> text)
    {
        if (text.Length > 10 && text[4] == '-' && text[7] == '-' && text[10] is 'Z' or '+' or '-')
        {
            return text[..10];
        }

        var colon = text.IndexOf(':');
        if (colon < 0)
        {
            return text;
        }

        var cut = text[..colon].LastIndexOfAny(' ', 'T', 't');
        return cut > 0 ? text[..cut] : text;
    }

    private bool Scan(ReadOnlySpan<char> text)
    {
        var at = 0;
        while (at < text.Length)
        {
            var start = at;
            if (char.IsAsciiDigit(text[at]))
            {
                while (at < text.Length && char.IsAsciiDigit(text[at]))
                {
                    at++;
                }

                if (!AddNumber(text[start..at]))
                {
                    return false;
                }
            }
            else if (char.IsLetter(text[at]))
            {
                while (at < text.Length && char.IsLetter(text[at]))
                {
                    at++;
                }

                if (!AddWord(text[start..at]))
                {
                    return false;
                }
            }
            else if (text[at] is ' ' or '-' or '/' or '.' or ',' or '\u00a0')
            {
                at++;
            }
            else
            {
                return false;
            }
        }

        return true;
    }

    private bool AddNumber(ReadOnlySpan<char> digits)
    {
        if (digits.Length == 8 && count == 0)
        {
            return AddCompact(digits);
        }

        return digits.Length is 1 or 2 or 4 && Add(int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture), digits.Length);
    }

    /// <summary>"19700203".</summary>
    private bool AddCompact(ReadOnlySpan<char> digits) => AddNumber(digits[..4]) && AddNumber(digits[4..6]) && AddNumber(digits[6..]);

    private bool Add(int value, int length)
    {
        switch (count++)
        {
            case 0:
                (first, firstLength) = (value, length);
                return true;
            case 1:
                (second, secondLength) = (value, length);
                return true;
            case 2:
                (third, thirdLength) = (value, length);
                return true;
            default:
                return false;
        }
    }

    private bool AddWord(ReadOnlySpan<char> word)
    {
        if (word is "年" or "月" or "日" or "년" or "월" or "일")
        {
            return true;
        }

        // The UK list writes the unknown parts out: "dd/mm/1970".
        if (word.Equals("dd", StringComparison.OrdinalIgnoreCase) || word.Equals("mm", StringComparison.OrdinalIgnoreCase))
        {
            return Add(Unknown, 2);
        }

        if (word is "s" && count > 0)
        {
            decade = true;
            return true;
        }

        foreach (var (start, value) in Months)
        {
            if (word.Length <= 10 && word.StartsWith(start, StringComparison.OrdinalIgnoreCase))
            {
                var isFirst = month == 0;
                month = value;
                return isFirst;
            }
        }

        foreach (var filler in Fillers)
        {
            if (word.Equals(filler, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private readonly bool TryOrder(bool circa, out PartialDate date)
    {
        date = default;
        if (decade)
        {
            return count == 1 && month == 0 && firstLength == 4 && TryDecade(first, out date);
        }

        return (count, month) switch
        {
            (1, _) when firstLength == 4 => TryMake(first, month, Unknown, circa, out date),
            (2, 0) when firstLength == 4 => TryMake(first, second, Unknown, circa, out date),
            (2, 0) when secondLength == 4 => TryMake(second, first, Unknown, circa, out date),
            (2, _) when firstLength == 4 => TryMake(first, month, second, circa, out date),
            (2, _) when secondLength == 4 => TryMake(second, month, first, circa, out date),
            (3, 0) when firstLength == 4 => TryMake(first, second, third, circa, out date) || TryMake(first, third, second, circa, out date),
            (3, 0) when thirdLength == 4 => TryMake(third, second, first, circa, out date) || TryMake(third, first, second, circa, out date),
            _ => false,
        };
    }

    /// <summary>"1970s" is a range, about.</summary>
    private static bool TryDecade(int year, out PartialDate date)
    {
        date = default;
        if (year is < 1 or > 9990)
        {
            return false;
        }

        date = PartialDate.Between(PartialDate.OfYear(year, true), PartialDate.OfYear(year + 9, true));
        return true;
    }

    private static bool TryMake(int year, int month, int day, bool circa, out PartialDate date)
    {
        date = default;
        if (year is < 1 or > 9999 || month is < 0 or > 12 || (month > 0 && day > DateTime.DaysInMonth(year, month)) || day > 31)
        {
            return false;
        }

        date = month == Unknown ? PartialDate.OfYear(year, circa)
            : day == Unknown ? PartialDate.OfMonth(year, month, circa)
            : PartialDate.OfDay(year, month, day, circa);
        return true;
    }
}
