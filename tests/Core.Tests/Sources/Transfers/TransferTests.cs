using System.Globalization;
using Graph.Core.Model;
using Graph.Core.Sources;
using Graph.Core.Sources.Transfers;

namespace Core.Tests.Sources.Transfers;

public class TransferTests
{
    private const string Header = "from,to,asset,amount,time,transaction,memo";
    private const string A = "0x52908400098527886e0f7030069857d2e4169ee7";
    private const string B = "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa";

    [Fact]
    public void A_transfer_ties_two_wallets_and_keeps_what_moved()
    {
        var reading = Read($"{A},{B},ETH,1.250000000000000000000000000000001,2024-03-05T12:30:00Z,0xabc,rent");

        var told = Assert.Single(reading.Records, r => r.Relations.Length > 0);
        var relation = told.Relations[0];
        Assert.Equal((RelationKind.TransferredTo, "test:bitcoin:" + B, true), (relation.Kind, relation.Target, relation.TargetIsKey));
        Assert.Equal(new Transfer("1.250000000000000000000000000000001", "ETH", "0xabc", new DateTimeOffset(2024, 3, 5, 12, 30, 0, TimeSpan.Zero)), relation.Transfer);
        Assert.Equal((PartialDate.OfDay(2024, 3, 5), "memo: rent"), (relation.From!.Value, relation.Original));
        Assert.Equal(["test:bitcoin:" + B, "test:evm:" + A], reading.Records.Where(r => r.Relations.Length == 0).Select(r => r.Key.ToString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_wallet_is_one_record_however_it_is_spelt()
    {
        var reading = Read($"{A},{B},ETH,1,,,", $"0x52908400098527886E0F7030069857D2E4169EE7,{B},ETH,2,,,");

        Assert.Equal(3, reading.Records.Count);
        Assert.Equal(2, Assert.Single(reading.Records, r => r.Relations.Length > 0).Relations.Length);
        Assert.All(reading.Records, r => Assert.Equal(EntityKind.Wallet, r.Kind));
    }

    [Theory]
    [InlineData("1709641800", "2024-03-05T12:30:00+00:00")]
    [InlineData("1709641800000", "2024-03-05T12:30:00+00:00")]
    [InlineData("2024-03-05 14:30:00+02:00", "2024-03-05T12:30:00+00:00")]
    [InlineData("2024-03-05 12:30", "2024-03-05T12:30:00+00:00")]
    [InlineData("2024-03-05", null)]
    public void Times_are_read_in_the_forms_that_explorers_print(string text, string? moment)
    {
        var relation = Read($"{A},{B},ETH,1,{text},,").Records.Single(r => r.Relations.Length > 0).Relations[0];

        Assert.Equal(moment, relation.Transfer!.Time?.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture));
        Assert.Equal(PartialDate.OfDay(2024, 3, 5), relation.From);
    }

    [Fact]
    public void Rows_without_an_end_or_an_amount_are_set_aside_and_what_is_doubtful_is_reported()
    {
        var reading = Read($"{A},,ETH,1,,,", $"{A},{B},ETH,-5,,,", $"{A},{B},ETH,lots,,,", $"{A},1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb,BTC,\"1,250.5\",someday,,", $"{A},\"{B}");

        Assert.Equal(["to", "amount", "amount", "to", "time", "row"], reading.Rejects.Select(r => r.Column));
        Assert.Equal([true, true, true, false, false, true], reading.Rejects.Select(r => r.WholeRow));
        Assert.Equal([RejectKind.BadChecksum, RejectKind.UnreadDate], reading.Rejects.Where(r => !r.WholeRow).Select(r => r.Kind));
        var relation = Assert.Single(reading.Records, r => r.Relations.Length > 0).Relations[0];
        Assert.Equal(("1250.5", "time: someday"), (relation.Transfer!.Amount, relation.Original));
    }

    [Fact]
    public void What_is_no_wallet_address_is_an_account()
    {
        var record = Read($"ACC-77,{B},USD,10,,,").Records.Single(r => r.Key.RecordId == "account:ACC-77");

        Assert.Equal(new Claim(ClaimProperty.Account, "ACC-77"), Assert.Single(record.Claims));
    }

    [Fact]
    public void A_busy_wallet_makes_several_records_none_without_bound()
    {
        var reading = Read([.. Enumerable.Range(0, 25_000).Select(i => $"{A},{B},ETH,{i},2024-03-05T12:30:00Z,t{i},")]);

        Assert.Equal([10_000, 10_000, 5_000], reading.Records.Where(r => r.Relations.Length > 0).Select(r => r.Relations.Length));
        Assert.Equal(TransferReader.LargestRecord, reading.Records.Max(r => r.Relations.Length));
        Assert.Equal(5, reading.Records.Select(r => r.Key).Distinct().Count());
    }

    [Fact]
    public void While_wallets_are_mixed_no_more_is_held_than_a_bound()
    {
        var rows = Enumerable.Range(0, 40).Select(i => $"{(i % 2 == 0 ? A : B)},W-{i},ETH,1,,t{i},");
        var file = Reading.File("mixed.csv", string.Join('\n', rows.Prepend(Header)));

        var items = new TransferReader(largestRecord: 100, mostHeld: 10).Read(new ReadRequest("test", [file], null, new Tally()));

        var told = items.OfType<ReadRecord>().Select(i => i.Record.Relations.Length).Where(n => n > 0).ToList();
        Assert.Equal(40, told.Sum());
        Assert.All(told, n => Assert.InRange(n, 1, 5));
    }

    [Fact]
    public void Files_that_know_a_part_each_never_replace_one_another_and_the_same_file_is_the_same_records()
    {
        var (one, two) = (Read($"{A},{B},ETH,1,,t1,"), Read($"{A},{B},ETH,2,,t2,"));

        Assert.Equal(one.Records.Select(r => r.ContentHash), Read($"{A},{B},ETH,1,,t1,").Records.Select(r => r.ContentHash));
        Assert.All(one.Records.Where(r => r.Relations.Length > 0), r => Assert.DoesNotContain(two.Records, o => o.Key == r.Key));
        Assert.All(one.Records.Where(r => r.Relations.Length == 0), r => Assert.Contains(two.Records, o => o.ContentHash == r.ContentHash));
    }

    [Fact]
    public void Json_lines_and_other_spellings_of_the_header_are_recognised()
    {
        var lines = Reading.File("t.jsonl", $$"""{"sender":"{{A}}","recipient":"{{B}}","value":3,"txHash":"0xdef"}""");
        var table = Reading.File("t.csv", $"Transaction Hash;From;To;Amount\n0xdef;{A};{B};3\n");

        Assert.All([lines, table], f => Assert.Equal("transfers", RecordReaders.Detect([f]).Format));
        Assert.Equal(Reading.Of("transfers", lines).Records.Select(r => r.ContentHash), Reading.Of("transfers", table).Records.Select(r => r.ContentHash));
    }

    private static Reading Read(params string[] rows) => Reading.Of("transfers", Reading.File("transfers.csv", string.Join('\n', [Header, .. rows])));
}
