using System.Globalization;

namespace Graph.Learning.Generating.Demo.Numbers;

/// <summary>A document or registration number.</summary>
internal sealed record Paper(string Type, string Number, string Country);

/// <summary>Numbers with right check digits in regions that no register assigns.</summary>
internal static class InventedNumbers
{
    // GB 32100-2015: no I, O, S, V, Z.
    private const string UsccDigits = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /// <summary>The number by which a country's register knows a company.</summary>
    public static Paper Company(string country, SplitMix64 stream) => country switch
    {
        "CN" => new Paper("USCC", Uscc(stream), "CN"),
        "RU" => new Paper("INN", Inn(stream), "RU"),
        "HK" => new Paper("Company Number", Digits(8, stream), "HK"),
        "KP" => new Paper("Registration Number", "KP-" + Digits(6, stream), "KP"),
        "AE" => new Paper("Registration Number", "DX-" + Digits(6, stream), "AE"),
        "MY" => new Paper("Company Number", Digits(12, stream), "MY"),
        _ => new Paper("Registration Number", $"{country}{Digits(8, stream)}", country),
    };

    /// <summary>A travel or identity document of a person.</summary>
    public static Paper Person(string country, SplitMix64 stream) => country switch
    {
        "KP" => new Paper("Passport", stream.Pick(["927", "836", "654", "745"]) + Digits(6, stream), "KP"),
        "CN" => new Paper("Passport", "E00" + Digits(6, stream), "CN"),
        "RU" => new Paper("Passport", "00" + Digits(7, stream), "RU"),
        "US" => new Paper("Driver's Licence", "Z" + Digits(8, stream), "US"),
        _ => new Paper("Passport", "X0" + Digits(7, stream), country),
    };

    public static string Digits(int count, SplitMix64 stream) =>
        string.Concat(Enumerable.Range(0, count).Select(_ => (char)('0' + stream.Below(10))));

    /// <summary>Unified Social Credit Code; 219901 is no administrative region.</summary>
    private static string Uscc(SplitMix64 stream)
    {
        var organisation = Digits(8, stream);
        int[] weights = [3, 7, 9, 10, 5, 8, 4, 2];
        var rest = (11 - (organisation.Select((c, i) => (c - '0') * weights[i]).Sum() % 11)) % 11;
        var body = $"91219901{organisation}{(rest == 10 ? "X" : rest.ToString(CultureInfo.InvariantCulture))}";
        var (sum, weight) = (0, 1);
        foreach (var c in body)
        {
            sum += UsccDigits.IndexOf(c, StringComparison.Ordinal) * weight;
            weight = weight * 3 % 31;
        }

        return body + UsccDigits[(31 - (sum % 31)) % 31];
    }

    /// <summary>A company's INN of 10 digits; 00 is no region.</summary>
    private static string Inn(SplitMix64 stream)
    {
        var body = "00" + Digits(7, stream);
        int[] weights = [2, 4, 10, 3, 5, 9, 4, 6, 8];
        var check = body.Select((c, i) => (c - '0') * weights[i]).Sum() % 11 % 10;
        return body + check.ToString(CultureInfo.InvariantCulture);
    }
}
