using System.Globalization;
using Graph.Core.Model;
using Graph.Core.Resolution.Normalising;
using Graph.Learning.Generating;
using Record = Graph.Core.Model.Record;

namespace Benchmarks.Measuring;

/// <summary>A lead that is a listed party's name with one typing error.</summary>
/// <param name="Lead">Name and kind alone.</param>
/// <param name="Party">Whose name it is.</param>
public sealed record TypoLead(Record Lead, Record Party);

/// <summary>Makes leads of listed names with one letter replaced, dropped, added or swapped with its neighbour.</summary>
public static class TypoLeads
{
    private const ulong Seed = 1948;
    private const int FewestLetters = 4;

    /// <summary>So many leads of people and companies; the same records give the same leads. More leads than parties go round again.</summary>
    public static IReadOnlyList<TypoLead> Make(IEnumerable<Record> records, int count)
    {
        var all = records.OrderBy(r => r.Key).ToList();
        var listed = all.SelectMany(r => r.Values(ClaimProperty.Name).Concat(r.Values(ClaimProperty.Alias))).Select(TextFold.Fold).ToHashSet(StringComparer.Ordinal);
        var stream = new SplitMix64(Seed);
        var parties = stream.Shuffled(all.Where(r =>
            r.Kind is EntityKind.Person or EntityKind.Company or EntityKind.Organization && r.First(ClaimProperty.Name)?.Count(char.IsLetter) >= FewestLetters));
        return [.. Enumerable.Range(0, count).Select(i => Make(parties[i % parties.Count], i, listed, stream))];
    }

    private static TypoLead Make(Record party, int number, HashSet<string> listed, SplitMix64 stream)
    {
        var name = party.First(ClaimProperty.Name)!;
        string wrong;
        do
        {
            // A typing error that spells a listed name, or leaves this one as it was, would ask another question.
            wrong = Mistype(name, stream);
        }
        while (listed.Contains(TextFold.Fold(wrong)));

        var key = new RecordKey("typo-leads", number.ToString(CultureInfo.InvariantCulture));
        return new TypoLead(new Record(key, party.Kind, [new Claim(ClaimProperty.Name, wrong)], [], [], new Provenance("", number)), party);
    }

    private static string Mistype(string name, SplitMix64 stream)
    {
        var places = Enumerable.Range(0, name.Length).Where(i => char.IsLetter(name[i])).ToList();
        var at = stream.Pick(places);
        var letter = (char)('A' + stream.Below(26));
        return stream.Below(4) switch
        {
            0 => $"{name[..at]}{letter}{name[(at + 1)..]}",
            1 => name.Remove(at, 1),
            2 => name.Insert(at, letter.ToString()),
            _ => at + 1 < name.Length && char.IsLetter(name[at + 1]) ? $"{name[..at]}{name[at + 1]}{name[at]}{name[(at + 2)..]}" : name,
        };
    }
}
