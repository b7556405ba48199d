using Graph.Core.Model;
using Record = Graph.Core.Model.Record;

namespace Core.Tests.Sources.Ofac;

/// <summary>
/// The 31 parties that stand both in the sample of the advanced format (February 2024) and in sdn.csv of 28 December 2022: every claim
/// of one that is no claim of the other, and why. In the 14 months between, none of their claims has changed.
/// </summary>
public class ArrivalsTests(ITestOutputHelper output)
{
    private const string FromCsv = "csv";
    private const string FromAdvanced = "advanced";

    /// <summary>Why a claim stands on one side alone, with how many there are of it. The first reason that fits is taken.</summary>
    private static readonly (string Reason, int Claims, Func<Difference, bool> Fits)[] Reasons =
    [
        ("The sample holds 8 locations, and none that this party refers to: the id is kept in its place, and reported.", 45,
            d => d.Side == FromAdvanced && d.Claim.StartsWith("Other|", StringComparison.Ordinal) && d.Claim.Contains("|location ", StringComparison.Ordinal) && d.IsReported),
        ("So its nationality, citizenship or address is in the legacy file alone.", 20,
            d => d.Side == FromCsv && Names(d.Claim) is { } feature && d.Advanced.Claims.Any(c => c.Property == ClaimProperty.Other && c.Label == feature && c.Value.StartsWith("location ", StringComparison.Ordinal))),
        ("The sample holds 12 documents, all of other parties: numbers are in the legacy file alone.", 30,
            d => d.Side == FromCsv && d.Claim.StartsWith("Identifier|", StringComparison.Ordinal) && Advanced.Count("IDRegDocument, orphan") == 12),
        ("The sample holds 3 relations, all of other parties: links are in the legacy file alone.", 25,
            d => d.Side == FromCsv && d.Claim.StartsWith("relation to ", StringComparison.Ordinal) && Advanced.Count("ProfileRelationship, orphan") == 3),
        ("The sample holds 147 sanctions entries, all of other parties: the programme is in the legacy file alone.", 31,
            d => d.Side == FromCsv && d.Claim.StartsWith("designation OFAC ", StringComparison.Ordinal) && Advanced.Count("SanctionsEntry, orphan") == 147),
        ("So a designation without a programme stands in the sample.", 31,
            d => d.Side == FromAdvanced && d.Claim == "designation OFAC "),
        ("sdn.csv of December came without its alt.csv, and that of January is older than the party: aliases are in the sample alone.", 45,
            d => d.Side == FromAdvanced && d.Claim.StartsWith("Alias|aka|", StringComparison.Ordinal) && d.Csv.Claims.All(c => c.Property != ClaimProperty.Alias)),
    ];

    private static readonly Lazy<(Reading Csv, Reading Advanced)> Lists = new(() => (
        Reading.Of(
            "ofac-csv",
            Reading.Shared("arrivals/sdn_2022-12-28.csv"),
            Reading.Shared("lists/ofac-2022-01-31/alt.csv"),
            Reading.Shared("lists/ofac-2022-01-31/add.csv")),
        Reading.Of("ofac-advanced", Reading.Shared("lists/ofac-sdn-sample-advanced/sdn_advanced_sample.xml"))));

    private static Reading Advanced => Lists.Value.Advanced;

    [Fact]
    public void Every_differing_claim_is_listed_and_explained()
    {
        var explained = Differences().Select(d => (Difference: d, Reason: Array.FindIndex(Reasons, r => r.Fits(d)))).ToList();

        foreach (var (d, reason) in explained)
        {
            output.WriteLine($"{d.Csv.Key.RecordId} {d.Side} alone: {d.Claim} – {(reason < 0 ? "UNEXPLAINED" : Reasons[reason].Reason)}");
        }

        Assert.Empty(explained.Where(e => e.Reason < 0).Select(e => $"{e.Difference.Csv.Key.RecordId} {e.Difference.Side}: {e.Difference.Claim}"));
        Assert.Equal(Reasons.Select(r => r.Claims), Reasons.Select((_, i) => explained.Count(e => e.Reason == i)));
    }

    [Fact]
    public void All_else_is_equal_and_there_are_31_of_them()
    {
        var shared = Both().Select(b => OfacClaims.Of(b.Csv, Lists.Value.Csv.Records).Intersect(OfacClaims.Of(b.Advanced, Advanced.Records)).ToList()).ToList();

        Assert.Equal(31, shared.Count);
        Assert.All(shared, claims => Assert.Contains(claims, c => c.StartsWith("Name|", StringComparison.Ordinal)));
        Assert.Equal(18, shared.Sum(claims => claims.Count(c => c.StartsWith("BirthDate|", StringComparison.Ordinal))));
        Assert.Equal(5, shared.Sum(claims => claims.Count(c => c.StartsWith("CallSign|", StringComparison.Ordinal))));
    }

    /// <summary>The feature of the advanced format that a claim of the legacy one comes from.</summary>
    private static string? Names(string claim) => claim[..Math.Max(0, claim.IndexOf('|', StringComparison.Ordinal))] switch
    {
        "Nationality" => "Nationality Country",
        "Citizenship" => "Citizenship Country",
        "Address" => "Location",
        _ => null,
    };

    private static IEnumerable<(Record Csv, Record Advanced)> Both() =>
        Advanced.Records.Join(Lists.Value.Csv.Records, a => a.Key, c => c.Key, (a, c) => (c, a));

    private static IEnumerable<Difference> Differences()
    {
        foreach (var (csv, advanced) in Both())
        {
            var (left, right) = (OfacClaims.Of(csv, Lists.Value.Csv.Records), OfacClaims.Of(advanced, Advanced.Records));
            foreach (var (side, claim) in Beyond(left, right).Select(c => (FromCsv, c)).Concat(Beyond(right, left).Select(c => (FromAdvanced, c))))
            {
                yield return new Difference(csv, advanced, side, claim);
            }
        }
    }

    /// <summary>What stands in one list more often than in the other.</summary>
    private static IEnumerable<string> Beyond(IReadOnlyList<string> claims, IReadOnlyList<string> others)
    {
        var left = others.CountBy(o => o).ToDictionary(StringComparer.Ordinal);
        return claims.Where(c => (left[c] = left.GetValueOrDefault(c) - 1) < 0);
    }

    private sealed record Difference(Record Csv, Record Advanced, string Side, string Claim)
    {
        public bool IsReported => Lists.Value.Advanced.Rejects.Any(r => r.Row == Advanced.Provenance.Row && Claim.Contains($"|{r.Value}|", StringComparison.Ordinal));
    }
}
