using System.Globalization;
using Graph.Learning.Generating;

namespace Benchmarks.Generating.Cast;

/// <summary>Invents companies: a brand of two syllables or more, a trade, a legal form.</summary>
internal static class CompanyNames
{
    private static readonly string[] Heads = "Val Tor Kel Mir Zan Bran Lom Quin Ard Nov Pel Rav Sil Tev Ulm Wex Yor Hel Cas Dor Alt Ben Cor Dal Elm Far Gor Hav Ish Jor".Split(' ');
    private static readonly string[] Middles = "ori ena ade ast wyn ulu ima ent ovi equa ital uro ano eri ola umi".Split(' ');
    private static readonly string[] Tails = "dex lis mont vex rium nova plin tra sen quor gate mark line tech star way".Split(' ');
    private static readonly string[] Trades = "Trading/Trade,Technology/Technologies,Network Solutions,Digital Services,Consulting,General Trading,Software,International,Logistics,Shipping,Import Export/Import & Export,Construction,Energy,Mining,Investments/Investment".Split(',');
    private static readonly string[] Forms = ["Ltd/Limited", "LLC/L.L.C.", "Inc./Incorporated", "GmbH", "S.A./SA", "Co., Ltd./Company Limited", "Corp./Corporation", "JSC/Joint Stock Company"];
    private static readonly string[] Countries = ["US", "GB", "DE", "AE", "CN", "HK", "SG", "RU", "IN", "ES"];

    public static MadeParty Company(SplitMix64 stream)
    {
        var brand = stream.Pick(Heads) + stream.Pick(Middles) + (stream.Chance(.3) ? stream.Pick(Middles) : "") + stream.Pick(Tails);
        var country = stream.Pick(Countries);
        var founded = DateOnly.FromDayNumber(stream.Between(new DateOnly(1970, 1, 1).DayNumber, new DateOnly(2024, 12, 31).DayNumber));
        return new MadeParty(
            null,
            [brand, stream.Pick(Trades), stream.Pick(Forms)],
            false,
            founded,
            Homes.Draw(country, stream),
            stream.Chance(.7) ? Homes.Phone(country, stream) : null,
            stream.Chance(.6) ? Mailboxes.OfCompany(brand, stream) : null,
            stream.Chance(.6) ? $"{country}{stream.Between(0, 99_999_999).ToString("D8", CultureInfo.InvariantCulture)}" : null);
    }
}
