using Core.Tests.Support;
using Graph.Core.Model;
using Graph.Core.Resolution.Deciding;
using static Core.Tests.Support.Made;
using Record = Graph.Core.Model.Record;

namespace Core.Tests.Resolution.Deciding;

/// <summary>The hard contradictions of design rule 2, each with a case of its own and one beside it that is none.</summary>
public sealed class ContradictionsTests
{
    private const string Wallet = "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa";
    private const string OtherWallet = "12c6DSiU4Rq3P4ZxziKxzrL5LmMBrzjrJX";

    [Theory]
    [InlineData(EntityKind.Person, EntityKind.Company, true)]
    [InlineData(EntityKind.Person, EntityKind.Organization, true)]
    [InlineData(EntityKind.Person, EntityKind.Persona, true)]
    [InlineData(EntityKind.Company, EntityKind.Organization, false)]
    [InlineData(EntityKind.Person, EntityKind.Party, false)]
    [InlineData(EntityKind.Vessel, EntityKind.Vessel, false)]
    public void Some_kinds_are_never_one(EntityKind left, EntityKind right, bool contradict)
    {
        Assert.Equal(contradict, Between(Of("a:1", left, "Isolda Brandrup"), Of("b:1", right, "Isolda Brandrup")) is not null);
    }

    [Fact]
    public void A_persona_is_not_its_victim_though_name_birth_date_and_document_are_equal()
    {
        Claim[] stolen = [Claim(ClaimProperty.BirthDate, "1990-05-17"), Claim(ClaimProperty.Identifier, "X4471920", "Passport", "Norway")];

        var reason = Between(Of("a:1", EntityKind.Persona, "Isolda Brandrup", stolen), Of("b:1", EntityKind.Person, "Isolda Brandrup", stolen));

        Assert.Equal("a person and a persona are never one", reason);
    }

    [Theory]
    [InlineData(EntityKind.Party, true)]
    [InlineData(EntityKind.Persona, false)]
    public void A_lead_of_no_kind_is_guarded_by_its_birth_year_too(EntityKind kind, bool byYear)
    {
        Record Born(string key, EntityKind of, string date) => Of(key, of, "Isolda Brandrup", Claim(ClaimProperty.BirthDate, date));

        var reason = Between(Born("a:1", kind, "1955-03-02"), Born("b:1", EntityKind.Person, "1971-08-09"));

        Assert.Equal(byYear, reason!.Contains("birth years", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("LEI", "LEI")]
    [InlineData("IMO", "9074729 9176187")]
    [InlineData("Unified Social Credit Code", "91350100M000100Y43 91110000MA0028AK2D")]
    public void Two_different_valid_numbers_of_a_type_one_has_once_contradict(string label, string numbers)
    {
        var (one, other) = label == "LEI" ? (Lei(0), Lei(1)) : (numbers.Split(' ')[0], numbers.Split(' ')[1]);

        Assert.Contains("two different valid numbers", Between(Numbered("a:1", label, one), Numbered("b:1", label, other)), StringComparison.Ordinal);
        Assert.Null(Between(Numbered("a:1", label, one), Numbered("b:1", label, one)));
    }

    [Fact]
    public void A_number_whose_check_digit_is_wrong_contradicts_nothing()
    {
        Assert.Null(Between(Numbered("a:1", "LEI", Lei(0)), Numbered("b:1", "LEI", Lei(1)[..19] + "X")));
    }

    [Fact]
    public void Two_passports_contradict_nothing()
    {
        Assert.Null(Between(Numbered("a:1", "Passport", "X4471920"), Numbered("b:1", "Passport", "X4471921")));
    }

    [Fact]
    public void One_number_in_common_outweighs_an_old_one()
    {
        var both = Of("a:1", EntityKind.Company, "Kestrel", Claim(ClaimProperty.Identifier, Lei(0), "LEI"), Claim(ClaimProperty.Identifier, Lei(1), "LEI"));

        Assert.Null(Between(both, Numbered("b:1", "LEI", Lei(1))));
        Assert.Null(Between(Numbered("b:1", "LEI", Lei(1)), both));
    }

    [Fact]
    public void Two_wallets_of_different_addresses_are_two()
    {
        Record Bearing(string key, string address) => Of(key, EntityKind.Wallet, address, Claim(ClaimProperty.Wallet, address, "XBT"));

        Assert.Equal("two different wallet addresses", Between(Bearing("a:1", Wallet), Bearing("b:1", OtherWallet)));
        Assert.Null(Between(Bearing("a:1", Wallet), Bearing("b:1", Wallet)));
    }

    [Theory]
    [InlineData("1970-01-01", "1972-12-31", false)]
    [InlineData("1970-12-31", "1973-01-01", true)]
    [InlineData("1970", "1973", true)]
    [InlineData("circa 1970", "1980", false)]
    [InlineData("1970 to 1972", "1980", false)]
    public void Exact_birth_years_more_than_two_apart_contradict(string left, string right, bool contradict)
    {
        Record Born(string key, string date) => Of(key, EntityKind.Person, "Isolda Brandrup", Claim(ClaimProperty.BirthDate, date));

        Assert.Equal(contradict, Between(Born("a:1", left), Born("b:1", right)) is not null);
    }

    [Theory]
    [InlineData("ofac-sdn:1", "ofac-sdn:2", true)]
    [InlineData("ofac-sdn:1", "un-sc:2", false)]
    [InlineData("acme:1", "acme:2", false)]
    public void Two_records_of_a_source_that_lists_each_party_once_are_two(string left, string right, bool contradict)
    {
        Assert.Equal(contradict, Between(Of(left, EntityKind.Company, "Kestrel"), Of(right, EntityKind.Company, "Kestrel")) is not null);
    }

    private static Record Numbered(string key, string label, string number) =>
        Of(key, label == "IMO" ? EntityKind.Vessel : EntityKind.Company, "Kestrel", Claim(ClaimProperty.Identifier, number, label));

    private static string? Between(Record left, Record right)
    {
        var reason = Contradictions.Between(left.Profile(), right.Profile(), k => Source.Default(k.Source));
        Assert.Equal(reason, Contradictions.Between(right.Profile(), left.Profile(), k => Source.Default(k.Source)));
        return reason;
    }
}
