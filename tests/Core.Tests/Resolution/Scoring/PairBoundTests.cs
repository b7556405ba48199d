using Core.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Graph.Core.Model;
using Graph.Core.Resolution;
using Graph.Core.Resolution.Blocking;
using Graph.Core.Resolution.Deciding;
using Graph.Core.Resolution.Normalising;
using Graph.Core.Resolution.Scoring;
using Record = Graph.Core.Model.Record;

namespace Core.Tests.Resolution.Scoring;

/// <summary>What the bound refuses must be what the decision leaves out, or links would be lost.</summary>
public sealed class PairBoundTests
{
    private static readonly PairScorer Scorer = new(ScoreCards.Shipped());
    private static readonly PairBound Bound = new(Scorer);

    // Values near one another, so that every level of every comparison comes up.
    private static readonly (ClaimProperty Property, string? Label, string[] Values)[] Values =
    [
        (ClaimProperty.Alias, null, ["Aldric Vantorp", "Vantorp A.", "Kim Chol Su", "Silver Star Trading Co., Ltd.", "Silverstar Trading"]),
        (ClaimProperty.WeakAlias, null, ["Vantorp", "Silver"]),
        (ClaimProperty.BirthDate, null, ["1970-02-03", "1970-03-02", "1971-02-03", "1970", "1985-11-30", "1969/1972", "~1970", "1980-02-03"]),
        (ClaimProperty.BirthPlace, null, ["Leeds", "Leeds, England", "Dandong"]),
        (ClaimProperty.Gender, null, ["M", "F"]),
        (ClaimProperty.Country, null, ["GB", "CN", "KP"]),
        (ClaimProperty.Identifier, "Passport", ["P1234567", "P1234568", "X9988776"]),
        (ClaimProperty.Identifier, "LEI", ["5493001KJTIIGC8Y1R12", "529900T8BM49AURSDO55"]),
        (ClaimProperty.Address, null, ["12 Mill Lane, Leeds, 40012", "12 Mill Ln, Leeds", "99 Kiln Road, Leeds", "4 Zhongshan Road, Dandong, China"]),
        (ClaimProperty.Phone, null, ["+44 20 7946 0011", "+44 20 7946 0012"]),
        (ClaimProperty.Email, null, ["aldric.v@mail1.example", "aldric.v@mail2.example", "office@silverstar.example"]),
        (ClaimProperty.Website, null, ["https://silverstar.example", "https://vantorp.example"]),
        (ClaimProperty.Handle, "github", ["aldricv", "silverdev"]),
        (ClaimProperty.Device, null, ["d-17", "d-18"]),
    ];

    private static readonly Gen<Claim> Value = from value in Gen.Elements(Values) from text in Gen.Elements(value.Values) select new Claim(value.Property, text, value.Label);

    private static readonly Gen<Record> Party =
        from kind in Gen.Elements(EntityKind.Person, EntityKind.Person, EntityKind.Company, EntityKind.Party, EntityKind.Persona, EntityKind.Wallet, EntityKind.Vessel)
        from name in Gen.Elements("Aldric Vantorp", "Aldrick Vantorp", "Vantorp, Aldric", "Kim Chol Su", "Kim Cholsu", "Silver Star Trading Company Limited", "Silverstar Trading", "Quiselle Zemlyn")
        from count in Gen.Choose(0, 7)
        from values in Value.ListOf(count)
        select Made.Of("s:1", kind, name, [.. values]);

    [Property(MaxTest = 5000)]
    public Property A_pair_that_is_refused_unread_would_be_no_link() => Prop.ForAll((from l in Party from r in Party select (l, r)).ToArbitrary(), pair =>
    {
        var (left, right) = (PreparedRecord.Of(pair.l), PreparedRecord.Of(pair.r with { Key = new RecordKey("t", "2") }));
        var decided = Decider.SameAs(Scorer.SameAs(left.Profile, right.Profile, TwoAlone.Instance), left.Profile, right.Profile, key => Source.Default(key.Source)).Decision;

        var mayLink = Bound.MayLink(left.Sketch, left.Profile.Names, right.Sketch, new Kept(right.Profile.Names));

        return (mayLink || decided == LinkDecision.None)
            .Label($"{decided}: {left.Record} {string.Join(';', left.Record.Claims)} | {right.Record} {string.Join(';', right.Record.Claims)}")
            .Classify(!mayLink, "refused").Classify(decided != LinkDecision.None, "a link");
    });

    [Property(MaxTest = 2000)]
    public Property A_candidate_that_is_not_read_would_not_be_shown() => Prop.ForAll((from l in Party from r in Party select (l, r)).ToArbitrary(), pair =>
    {
        var (lead, record) = (PreparedRecord.Of(pair.l), PreparedRecord.Of(pair.r with { Key = new RecordKey("t", "2") }));
        var probability = Scorer.SameAs(lead.Profile, record.Profile, TwoAlone.Instance).Probability;

        var mayShow = Bound.MayShow(lead.Sketch, lead.Profile.Names, record.Sketch, new Kept(record.Profile.Names));

        return (mayShow || probability < LeadScoring.LeastShown)
            .Label($"{probability}: {lead.Record} {string.Join(';', lead.Record.Claims)} | {record.Record} {string.Join(';', record.Record.Claims)}")
            .Classify(!mayShow, "not read").Classify(probability >= LeadScoring.LeastShown, "shown");
    });

    [Fact]
    public void Namesakes_of_another_generation_are_told_without_being_read()
    {
        var one = PreparedRecord.Of(Made.Of("s:1", EntityKind.Person, "Aldric Vantorp", Made.Claim(ClaimProperty.BirthDate, "1950-01-02"), Made.Claim(ClaimProperty.Phone, "+44 20 7946 0011")));
        var other = PreparedRecord.Of(Made.Of("s:2", EntityKind.Person, "Aldric Vantorp", Made.Claim(ClaimProperty.BirthDate, "1991-07-08"), Made.Claim(ClaimProperty.Phone, "+44 20 7946 0012")));

        Assert.False(Bound.MayLink(one.Sketch, one.Profile.Names, other.Sketch, new Kept(null)));
    }

    /// <summary>Names as an index gives them: rebuilt from their words.</summary>
    private readonly struct Kept(NameForm[]? names) : INamesAtHand
    {
        public NameForm[]? Read()
        {
            var words = new NameWords();
            return names is null || words.Add(names) is var place && place < 0 ? null : words.Read(words.Add(names));
        }
    }
}
