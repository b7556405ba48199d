using System.Globalization;
using Graph.Core.Model;

namespace Graph.Learning.Generating;

/// <summary>Invents parties, and parties that are near another yet not it: namesakes, siblings, firms of one street.</summary>
internal sealed class PairParties(SplitMix64 stream)
{
    public PairSketch Next()
    {
        var culture = stream.Pick([NameCulture.Korean, NameCulture.Korean, NameCulture.Chinese, NameCulture.Russian, NameCulture.Arabic, NameCulture.Latin, NameCulture.Firm, NameCulture.Firm, NameCulture.Firm]);
        var kind = culture == NameCulture.Firm ? stream.Pick([EntityKind.Company, EntityKind.Company, EntityKind.Organization]) : EntityKind.Person;
        var serial = stream.Next().ToString("x16", CultureInfo.InvariantCulture);
        var words = Words(culture);
        var town = culture == NameCulture.Firm && stream.Chance(.7) ? words[0] : stream.Pick(PairWords.Towns);
        return new PairSketch(kind, culture, words, Day(), town, Street(), Number(kind), Phone(), $"{serial[..8]}@example.org");
    }

    /// <summary>Another party whose name shares words, or all of them, and sometimes a date, a street or a phone.</summary>
    public PairSketch Near(PairSketch party)
    {
        var other = Next();
        return party with
        {
            Words = stream.Chance(.15) ? party.Words : OneChanged(party),
            Born = stream.Below(20) switch { 0 => party.Born, < 4 => PartialDate.OfYear(party.Born.First.Year), _ => other.Born },
            Town = stream.Chance(.5) ? party.Town : other.Town,
            // Firms of one family sit in one office, and so do strangers in a business centre.
            Street = stream.Chance(party.IsPerson ? .08 : .3) ? party.Street : other.Street,
            Document = Number(party.Kind),
            Phone = stream.Chance(party.IsPerson ? .03 : .1) ? party.Phone : other.Phone,
            Email = other.Email,
        };
    }

    private IReadOnlyList<string[]> OneChanged(PairSketch party)
    {
        var fresh = Words(party.Culture);
        // The surname, the trade and the form stay more often than the given name and the brand, as among real namesakes.
        var at = party.IsPerson ? (stream.Chance(.2) ? 0 : 1 + stream.Below(party.Words.Count - 1)) : 1;
        return [.. party.Words.Select((w, i) => i == at || (!party.IsPerson && i != at && stream.Chance(.25)) ? fresh[Math.Min(i, fresh.Count - 1)] : w)];
    }

    private IReadOnlyList<string[]> Words(NameCulture culture) => culture switch
    {
        NameCulture.Korean => [stream.Pick(PairWords.KoreanSurnames), stream.Pick(PairWords.KoreanGiven), stream.Pick(PairWords.KoreanGiven)],
        NameCulture.Chinese => [stream.Pick(PairWords.ChineseSurnames), stream.Pick(PairWords.ChineseGiven), stream.Pick(PairWords.ChineseGiven)],
        NameCulture.Russian => [stream.Pick(PairWords.RussianSurnames), stream.Pick(PairWords.RussianGiven), stream.Pick(PairWords.RussianMiddle)],
        NameCulture.Arabic => [stream.Pick(PairWords.ArabicSurnames), stream.Pick(PairWords.ArabicGiven), stream.Pick(PairWords.ArabicGiven)],
        NameCulture.Latin => [stream.Pick(PairWords.LatinSurnames), stream.Pick(PairWords.LatinGiven), stream.Pick(PairWords.LatinSurnames)],
        NameCulture.Firm => [stream.Pick(PairWords.Towns), stream.Pick(PairWords.Brands), stream.Pick(PairWords.Trades), stream.Pick(PairWords.Forms)],
        _ => throw new InvalidOperationException($"No words for names of {culture}."),
    };

    private PartialDate Day() => PartialDate.OfDay(stream.Between(1945, 2003), stream.Between(1, 12), stream.Between(1, 28));

    private string Street() => string.Create(CultureInfo.InvariantCulture, $"{stream.Between(1, 240)} {stream.Pick(PairWords.Streets)}");

    private string Number(EntityKind kind) => string.Create(
        CultureInfo.InvariantCulture, $"{(kind == EntityKind.Person ? "P" : "R")}{stream.Between(1000000, 99999999):D8}");

    private string Phone() => string.Create(CultureInfo.InvariantCulture, $"+86 415 {stream.Between(2000000, 9999999)}");
}
