using FsCheck.Xunit;
using Graph.Core.Model;
using Graph.Core.Sources;

namespace Core.Tests.Sources.Observations;

public class ObservationTests
{
    private const string Header = "account,service,kind,value,counterparty,time,country,campaign";

    private static readonly string[] Rows =
    [
        "dev-one,workhub,login,203.0.113.7,,2024-03-05T12:00:00Z,RU,",
        "dev-two,workhub,login,203.0.113.7,,2024-03-06,LA,",
        "dev-one,workhub,login,203.0.113.7,,2024-03-01T08:00:00Z,RU,spring",
        "dev-one,workhub,device,fp-11,,2024-03-05,,",
        "dev-one,workhub,payout,1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa,Exchange,2024-03-05,,",
        "dev-one,workhub,payout,pay@example.org,Paywell,,,",
        "dev-one,workhub,payout,778-12,Paywell,,,",
        "dev-one,workhub,document,d41d8cd98f00b204e9800998ecf8427e,,,,",
        "dev-one,workhub,message,I am full stack expert,dev-two,,,",
        "client-9,workhub,rating,5,dev-one,2024-03-07,,",
        "client-9,workhub,rating,5,dev-one,2024-03-09,,",
    ];

    [Fact]
    public void An_account_is_a_persona_that_bears_what_was_seen_with_first_and_last_day()
    {
        var account = Of(Read(Rows), "workhub/dev-one");

        Assert.Equal(EntityKind.Persona, account.Kind);
        Assert.Contains(new Claim(ClaimProperty.Handle, "dev-one", "workhub"), account.Claims);
        Assert.Contains(new Claim(ClaimProperty.Ip, "203.0.113.7", Country: "RU", From: PartialDate.OfDay(2024, 3, 1), To: PartialDate.OfDay(2024, 3, 5)), account.Claims);
        Assert.Contains(account.Claims, c => c is { Property: ClaimProperty.Device, Value: "fp-11" });
        Assert.Contains(new Claim(ClaimProperty.Other, "spring", "campaign"), account.Claims);
        Assert.Empty(account.Values(ClaimProperty.Name));
    }

    [Fact]
    public void Payouts_are_wallets_mail_addresses_or_accounts_at_an_institution()
    {
        var account = Of(Read(Rows), "workhub/dev-one");

        Assert.Equal(["1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa"], account.Values(ClaimProperty.Wallet));
        Assert.Equal(["pay@example.org"], account.Values(ClaimProperty.Email));
        Assert.Contains(new Claim(ClaimProperty.Account, "778-12", "Paywell"), account.Claims);
    }

    [Fact]
    public void Ratings_and_messages_tie_accounts()
    {
        var reading = Read(Rows);

        var rating = Assert.Single(Of(reading, "workhub/client-9").Relations);
        Assert.Equal((RelationKind.AssociatedWith, "test:workhub/dev-one", "rating: 5 (2 times)"), (rating.Kind, rating.Target, rating.Original));
        Assert.Equal((PartialDate.OfDay(2024, 3, 7), PartialDate.OfDay(2024, 3, 9)), (rating.From!.Value, rating.To!.Value));
        Assert.Equal("message", Assert.Single(Of(reading, "workhub/dev-one").Relations).Original);
    }

    [Fact]
    public void Rows_that_are_no_observation_are_set_aside_and_values_that_are_none_are_kept_as_text()
    {
        var reading = Read("a,workhub,login,999,,2024-03-05,,", "a,workhub,dance,x,,,,", ",workhub,login,1.2.3.4,,,,", "a,workhub,rating,4,,,,", "a,workhub,device,fp,,yesterday,,", "a,workhub,device,,,,,");

        Assert.Equal(["value", "kind", "account", "counterparty", "time", "value"], reading.Rejects.Select(r => r.Column));
        Assert.Equal([false, true, true, true, false, true], reading.Rejects.Select(r => r.WholeRow));
        Assert.Equal(RejectKind.UnreadDate, reading.Rejects[4].Kind);
        var claims = Assert.Single(reading.Records).Claims;
        Assert.Contains(claims, c => c is { Property: ClaimProperty.Other, Value: "999", Label: "login" });
        Assert.Contains(new Claim(ClaimProperty.Other, "yesterday", "time"), claims);
    }

    [Fact]
    public void Where_a_rating_was_given_and_a_time_that_is_not_exact_are_kept()
    {
        var claims = Assert.Single(Read("a,workhub,rating,4,b,circa 2020,LA,").Records).Claims;

        Assert.Contains(claims, c => c is { Property: ClaimProperty.Other, Value: "LA", Label: "country of a rating" });
        Assert.Contains(claims, c => c is { Property: ClaimProperty.Other, Value: "circa 2020", Label: "time" });
    }

    [Fact]
    public void A_payout_to_a_mistyped_wallet_is_a_wallet_and_no_account()
    {
        var record = Assert.Single(Read("a,workhub,payout,1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb,Exchange,,,").Records);

        Assert.Equal(["1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb"], record.Values(ClaimProperty.Wallet));
        Assert.Empty(record.Values(ClaimProperty.Account));
    }

    [Property(MaxTest = 50)]
    public void The_order_of_rows_does_not_matter(int seed)
    {
        var shuffled = Rows.OrderBy(r => StableHash.Of(r, (ulong)seed)).ToArray();

        Assert.Equal(Hashes(Read(Rows)), Hashes(Read(shuffled)));
    }

    [Fact]
    public void Json_lines_are_recognised()
    {
        var file = Reading.File("o.jsonl", """{"account":"dev-one","service":"workhub","kind":"device","value":"fp-11","extra":{"os":"linux"}}""");

        var record = Assert.Single(Reading.Of(RecordReaders.Detect([file]).Format, file).Records);

        Assert.Equal("test:workhub/dev-one", record.Key.ToString());
        Assert.Contains(new Claim(ClaimProperty.Other, "linux", "extra.os"), record.Claims);
    }

    private static Graph.Core.Model.Record Of(Reading reading, string id) => reading.Records.Single(r => r.Key.RecordId == id);

    private static IEnumerable<string> Hashes(Reading reading) => reading.Records.OrderBy(r => r.Key).Select(r => r.ContentHash);

    private static Reading Read(params string[] rows)
    {
        var file = Reading.File("seen.csv", string.Join('\n', [Header, .. rows]));
        Assert.Equal("observations", RecordReaders.Detect([file]).Format);
        return Reading.Of("observations", file);
    }
}
