using System.Globalization;
using Graph.Core.Model;
using Graph.Learning.Labels;

namespace Graph.Learning.Generating;

/// <summary>Writes an invented party down as one source would: one spelling, one order, some of its values.</summary>
internal sealed class PairWriter(SplitMix64 stream)
{
    private const double SecondShare = .25;

    public Record Write(PairSketch party, string source, int number)
    {
        var claims = new List<Claim> { new(ClaimProperty.Name, Name(party)) };
        Add(claims, .25, () => new Claim(ClaimProperty.Alias, Name(party)));
        Add(claims, .6, () => new Claim(party.IsPerson ? ClaimProperty.BirthDate : ClaimProperty.FoundedDate, ClaimNoise.Date(party.Born.ToString(), stream)));
        Add(claims, .5, () => new Claim(party.IsPerson ? ClaimProperty.Nationality : ClaimProperty.Country, stream.Chance(.06) ? stream.Pick(PairWords.Towns)[2] : party.Town[2]));
        Add(claims, .25, () => new Claim(ClaimProperty.Identifier, Document(party), party.IsPerson ? "Passport" : "Registration Number", party.Town[2]));
        Add(claims, .4, () => Address(party));
        Add(claims, .15, () => new Claim(ClaimProperty.Phone, stream.Chance(SecondShare) ? Second(party.Phone) : party.Phone));
        Add(claims, .12, () => new Claim(ClaimProperty.Email, stream.Chance(SecondShare) ? Second(party.Email) : party.Email));
        var kind = stream.Chance(party.IsPerson ? .04 : .25) ? EntityKind.Party : party.Kind;
        return new Record(
            new RecordKey(source, number.ToString("D6", CultureInfo.InvariantCulture)), kind, [.. claims], [], [], new Provenance("generated", number));
    }

    private void Add(List<Claim> claims, double share, Func<Claim> make)
    {
        if (stream.Chance(share))
        {
            claims.Add(make());
        }
    }

    /// <summary>Most parties have more than one: another value, of the same length.</summary>
    private string Second(string value) =>
        string.Concat(value.Select(c => char.IsAsciiDigit(c) && stream.Chance(.5) ? (char)('2' + stream.Below(8)) : c));

    private string Document(PairSketch party) =>
        stream.Chance(.05) ? party.Document[..^1] + stream.Below(10).ToString(CultureInfo.InvariantCulture) : party.Document;

    private Claim Address(PairSketch party) => new(
        ClaimProperty.Address, stream.Chance(.3) ? $"{party.Town[0]}, {party.Town[2]}" : $"{party.Street}, {party.Town[0]}, {party.Town[2]}", Country: party.Town[2]);

    private string Name(PairSketch party)
    {
        var name = party.Culture switch
        {
            NameCulture.Firm => Firm(party.Words),
            NameCulture.Korean or NameCulture.Chinese => EastAsian(party),
            NameCulture.Russian or NameCulture.Arabic or NameCulture.Latin => Western(party),
            _ => throw new InvalidOperationException($"No way to write names of {party.Culture}."),
        };
        return stream.Chance(.1) ? NameNoise.Mistyped(name, stream) : name;
    }

    private string EastAsian(PairSketch party)
    {
        if (stream.Chance(.12))
        {
            return string.Concat(party.Words.Select(w => w[^1]));
        }

        var (surname, first, second) = (Latin(party.Words[0]), Latin(party.Words[1]), Latin(party.Words[2]));
        first = char.ToUpperInvariant(first[0]) + first[1..];
        var given = stream.Below(3) switch
        {
            0 => $"{first} {char.ToUpperInvariant(second[0])}{second[1..]}",
            1 => $"{first}-{second.ToLowerInvariant()}",
            _ => first + second.ToLowerInvariant(),
        };
        return Ordered(surname, given);
    }

    private string Western(PairSketch party)
    {
        if (party.Culture != NameCulture.Latin && stream.Chance(.12))
        {
            return $"{party.Words[1][^1]} {party.Words[2][^1]} {party.Words[0][^1]}";
        }

        var given = Spelled(party, 1);
        return Ordered(Spelled(party, 0), stream.Chance(.35) ? given : $"{given} {Spelled(party, 2)}");
    }

    private string Ordered(string surname, string given) => stream.Below(4) switch
    {
        0 => $"{surname.ToUpperInvariant()}, {given}",
        1 => $"{surname} {given}",
        _ => $"{given} {surname}",
    };

    private string Firm(IReadOnlyList<string[]> words)
    {
        var (town, brand, trade, form) = (words[0][0], stream.Pick(words[1]), stream.Pick(words[2]), stream.Pick(words[3]));
        return stream.Below(5) switch
        {
            0 => $"{brand} {trade}",
            1 => $"{brand} {trade} {form}",
            2 => $"{town} {brand} {trade}",
            _ => $"{town} {brand} {trade} {form}",
        };
    }

    private string Spelled(PairSketch party, int word) =>
        party.Culture == NameCulture.Latin ? stream.Pick(party.Words[word]) : Latin(party.Words[word]);

    /// <summary>A spelling in Latin letters: the last is of the original script.</summary>
    private string Latin(string[] word) => word[stream.Below(Math.Max(1, word.Length - 1))];
}
