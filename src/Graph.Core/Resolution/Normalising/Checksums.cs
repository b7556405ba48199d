namespace Graph.Core.Resolution.Normalising;

/// <summary>Check digits of identifiers; every test wants upper-case letters and digits only.</summary>
internal static class Checksums
{
    private const string UsccAlphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /// <summary>GB 32100-2015: 18 characters without I, O, S, V, Z; weights 3^i mod 31.</summary>
    public static bool IsUscc(string number)
    {
        if (number.Length != 18)
        {
            return false;
        }

        var (sum, weight) = (0, 1);
        for (var i = 0; i < 17; i++)
        {
            var value = UsccAlphabet.IndexOf(number[i], StringComparison.Ordinal);
            if (value < 0)
            {
                return false;
            }

            sum += value * weight;
            weight = weight * 3 % 31;
        }

        return UsccAlphabet[(31 - (sum % 31)) % 31] == number[17];
    }

    /// <summary>ISO 17442: 20 characters, ISO 7064 mod 97-10, the last two digits.</summary>
    public static bool IsLei(string number) =>
        number.Length == 20 && char.IsAsciiDigit(number[18]) && char.IsAsciiDigit(number[19]) && Mod97(number) == 1;

    /// <summary>ISO 13616: country, two check digits, up to 30 more; the first four turn to the end before mod 97.</summary>
    public static bool IsIban(string number) =>
        number.Length is >= 15 and <= 34
        && char.IsAsciiLetterUpper(number[0]) && char.IsAsciiLetterUpper(number[1]) && char.IsAsciiDigit(number[2]) && char.IsAsciiDigit(number[3])
        && Mod97(string.Concat(number.AsSpan(4), number.AsSpan(0, 4))) == 1;

    /// <summary>ISO 6166: two letters, nine characters, Luhn digit over the expanded letters.</summary>
    public static bool IsIsin(string number)
    {
        if (number.Length != 12 || !char.IsAsciiLetterUpper(number[0]) || !char.IsAsciiLetterUpper(number[1]) || !char.IsAsciiDigit(number[11]))
        {
            return false;
        }

        var (sum, twice) = (0, false);
        for (var i = 11; i >= 0; i--)
        {
            var value = Value(number[i]);
            for (; value >= 0; value = value >= 10 ? value / 10 : -1)
            {
                var digit = value % 10 * (twice ? 2 : 1);
                sum += (digit / 10) + (digit % 10);
                twice = !twice;
            }
        }

        return sum % 10 == 0;
    }

    /// <summary>IMO ship numbers (resolution A.1117): six digits weighted 7 to 2, the last digit of the sum.</summary>
    public static bool IsImo(string number) => number.Length == 7 && AreDigits(number) && Weighted(number, [7, 6, 5, 4, 3, 2]) % 10 == number[6] - '0';

    /// <summary>Russian taxpayer number: 10 digits (firms) or 12 (people).</summary>
    public static bool IsInn(string number) => AreDigits(number) && number.Length switch
    {
        10 => InnDigit(number, [2, 4, 10, 3, 5, 9, 4, 6, 8]) == number[9] - '0',
        12 => InnDigit(number, [7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) == number[10] - '0' && InnDigit(number, [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) == number[11] - '0',
        _ => false,
    };

    /// <summary>Russian state registration number: 13 digits (mod 11) or 15 for sole traders (mod 13).</summary>
    public static bool IsOgrn(string number) => AreDigits(number) && number.Length switch
    {
        13 => long.Parse(number.AsSpan(0, 12), System.Globalization.CultureInfo.InvariantCulture) % 11 % 10 == number[12] - '0',
        15 => long.Parse(number.AsSpan(0, 14), System.Globalization.CultureInfo.InvariantCulture) % 13 % 10 == number[14] - '0',
        _ => false,
    };

    /// <summary>The Security Council's permanent reference number, which has a form and no check digit: two letters of the regime, i or e for individual or entity, three digits.</summary>
    public static bool IsUnReference(string number) =>
        number.Length == 6 && char.IsAsciiLetterUpper(number[0]) && char.IsAsciiLetterUpper(number[1]) && number[2] is 'I' or 'E' && AreDigits(number[3..]);

    public static bool AreDigits(string number) => number.Length > 0 && number.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0;

    private static int InnDigit(string number, ReadOnlySpan<int> weights) => Weighted(number, weights) % 11 % 10;

    private static int Weighted(string number, ReadOnlySpan<int> weights)
    {
        var sum = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            sum += (number[i] - '0') * weights[i];
        }

        return sum;
    }

    private static int Mod97(string text)
    {
        var rest = 0;
        foreach (var unit in text)
        {
            var value = Value(unit);
            rest = ((rest * (value >= 10 ? 100 : 10)) + value) % 97;
        }

        return rest;
    }

    private static int Value(char unit) => char.IsAsciiDigit(unit) ? unit - '0' : unit - 'A' + 10;
}
