using Core.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Graph.Core.Model;
using Graph.Core.Resolution;
using Graph.Core.Resolution.Comparing;
using Record = Graph.Core.Model.Record;

namespace Core.Tests.Resolution.Comparing;

/// <summary>Every kind of evidence says the same with the sides swapped.</summary>
public sealed class ComparisonSymmetryTests
{
    private static readonly Claim[] Claims =
    [
        Made.Claim(ClaimProperty.Alias, "Kim Jin Hyok"), Made.Claim(ClaimProperty.Alias, "Jinhyok Kim"), Made.Claim(ClaimProperty.Alias, "Silver Star Co., Ltd."),
        Made.Claim(ClaimProperty.WeakAlias, "Silverstar"), Made.Claim(ClaimProperty.WeakAlias, "Kim"), Made.Claim(ClaimProperty.BirthDate, "1970-05-04"),
        Made.Claim(ClaimProperty.BirthDate, "1970-04-05"), Made.Claim(ClaimProperty.BirthDate, "1970"), Made.Claim(ClaimProperty.BirthDate, "circa 1971"),
        Made.Claim(ClaimProperty.BirthPlace, "Baden Baden, Germany"), Made.Claim(ClaimProperty.BirthPlace, "Baden, Germany"), Made.Claim(ClaimProperty.Gender, "male"),
        Made.Claim(ClaimProperty.Nationality, "Germany"), Made.Claim(ClaimProperty.Country, "France"), Made.Claim(ClaimProperty.Identifier, "X4471920", "Passport", "Germany"),
        Made.Claim(ClaimProperty.Identifier, "X4471921", "Passport"), Made.Claim(ClaimProperty.Identifier, Made.Lei(0), "LEI"), Made.Claim(ClaimProperty.Identifier, Made.Lei(1), "LEI"),
        Made.Claim(ClaimProperty.Address, "5 Road 5, Pine Road, Hamburg", country: "Germany"), Made.Claim(ClaimProperty.Address, "5 Pine Road, Hamburg, Germany"),
        Made.Claim(ClaimProperty.Address, "Hamburg"), Made.Claim(ClaimProperty.Phone, "+44 20 7946 0001"), Made.Claim(ClaimProperty.Email, "vantorp@mail.example"),
        Made.Claim(ClaimProperty.Email, "vantorp@other.example"), Made.Claim(ClaimProperty.Website, "https://www.mail.example"), Made.Claim(ClaimProperty.Ip, "203.0.113.7"),
        Made.Claim(ClaimProperty.Handle, "vantorp", "github"), Made.Claim(ClaimProperty.Wallet, "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa", "XBT"),
    ];

    private static readonly Gen<Record> AnyRecord =
        from kind in Gen.Elements(EntityKind.Party, EntityKind.Person, EntityKind.Company, EntityKind.Persona)
        from name in Gen.Elements("Kim Jin-hyok", "Silver Star Trading Ltd", "Kim", "Vantorp GmbH")
        from count in Gen.Choose(0, 9)
        from claims in Gen.Elements(Claims).ListOf(count)
        select Made.Of("made:1", kind, name, [.. claims]);

    [Property(MaxTest = 400)]
    public Property Identity() => Prop.ForAll(AnyRecord.ToArbitrary(), AnyRecord.ToArbitrary(), (left, right) =>
        Differing(Comparer.Definitions, Comparer.Compare(left.Profile(), right.Profile(), TwoAlone.Instance), Comparer.Compare(right.Profile(), left.Profile(), TwoAlone.Instance)));

    [Property]
    public Property Connection() => Prop.ForAll(AnyRecord.ToArbitrary(), AnyRecord.ToArbitrary(), (left, right) => Differing(
        AssociationComparer.Definitions,
        AssociationComparer.Compare(left.Profile(), right.Profile(), TwoAlone.Instance, related: true),
        AssociationComparer.Compare(right.Profile(), left.Profile(), TwoAlone.Instance, related: true)));

    private static Property Differing(IReadOnlyList<ComparisonDefinition> definitions, Evidence[] one, Evidence[] other)
    {
        var differing = definitions.Where((_, i) => one[i].Level != other[i].Level || Math.Abs(one[i].Strength - other[i].Strength) > 1e-5).Select(d => d.Name).ToList();
        return (differing.Count == 0).Label(string.Join(' ', differing));
    }
}
