namespace Graph.Learning.Generating.Demo.Wording;

/// <summary>A postal address: real cities, invented streets.</summary>
internal sealed record Place(string Unit, string Number, string Street, string City, string Country)
{
    /// <summary>The address as one of several hands writes it.</summary>
    public string Written(SplitMix64 stream) => stream.Below(4) switch
    {
        0 => $"{Unit}, {Number} {Street}, {City}",
        1 => $"{Number} {Short(Street)}, {Unit.Replace("Room", "Rm", StringComparison.Ordinal)}, {City}",
        2 => $"No. {Number} {Street}, {Unit.Replace("Room", "Rm.", StringComparison.Ordinal)}, {City}",
        _ => $"{Unit}, {Number} {Short(Street)}, {City}",
    };

    private static string Short(string street) => street
        .Replace("Road", "Rd", StringComparison.Ordinal).Replace("Street", "St", StringComparison.Ordinal).Replace("Avenue", "Ave", StringComparison.Ordinal);
}

/// <summary>Makes addresses and telephone numbers.</summary>
internal static class Places
{
    private static readonly string[] Streets = "Lanterngate,Willowmere,Copperfield,Juniper Hill,Saltmarsh,Old Kiln,Heronford,Millstone,Foxglove,Harbour View,Tannery,Orchard End,Bluestone,Weaver,Quarry Bank,Larchwood".Split(',');
    private static readonly string[] Sorts = ["Road", "Street", "Avenue", "Lane"];

    private static readonly Dictionary<string, string[]> Cities = new(StringComparer.Ordinal)
    {
        ["KP"] = ["Pyongyang", "Rason", "Sinuiju"],
        ["CN"] = ["Shenyang", "Dandong", "Dalian", "Yanji", "Hunchun"],
        ["RU"] = ["Vladivostok", "Khabarovsk", "Novosibirsk"],
        ["LA"] = ["Vientiane", "Luang Prabang"],
        ["AE"] = ["Dubai", "Ajman", "Sharjah"],
        ["MY"] = ["Kuala Lumpur", "Johor Bahru"],
        ["HK"] = ["Hong Kong"],
        ["GB"] = ["Leeds", "Bristol"],
        ["US"] = ["Phoenix", "Columbus", "Nashville", "Boise", "Tampa"],
    };

    // Numbers set aside for drama (NANP 555-01xx, Ofcom 7946 0xxx); elsewhere numbers that no numbering plan assigns, by area code or by a subscriber number that begins with 0.
    private static readonly Dictionary<string, string> Phones = new(StringComparer.Ordinal)
    {
        ["KP"] = "+850 1 0## ####",
        ["CN"] = "+86 26 0### ####",
        ["RU"] = "+7 203 0## ####",
        ["LA"] = "+856 29 0## ###",
        ["AE"] = "+971 4 0## ####",
        ["MY"] = "+60 3 0### ####",
        ["HK"] = "+852 0### ####",
        ["GB"] = "+44 20 7946 0###",
        ["US"] = "+1 @ 555 01##",
    };

    private static readonly string[] AreaCodes = "202,212,303,312,404,415,480,503,602,614,615,702,713,720,813,901".Split(',');

    public static Place Address(string country, SplitMix64 stream) => new(
        $"Room {stream.Between(101, 2899)}",
        stream.Between(2, 240).ToString(System.Globalization.CultureInfo.InvariantCulture),
        $"{stream.Pick(Streets)} {stream.Pick(Sorts)}",
        stream.Pick(Cities.GetValueOrDefault(country, Cities["US"])),
        country);

    public static string Phone(string country, SplitMix64 stream)
    {
        var pattern = Phones.GetValueOrDefault(country, Phones["US"]).Replace("@", stream.Pick(AreaCodes), StringComparison.Ordinal);
        return string.Concat(pattern.Select(c => c == '#' ? (char)('0' + stream.Below(10)) : c));
    }

    /// <summary>The number as one of several hands writes it.</summary>
    public static string Written(string phone, SplitMix64 stream) => stream.Below(4) switch
    {
        0 => phone,
        1 => phone.Replace(' ', '-'),
        2 => phone.Replace(" ", "", StringComparison.Ordinal),
        _ => phone.Replace(' ', '.'),
    };

    public static IReadOnlyList<string> CitiesOf(string country) => Cities[country];
}
