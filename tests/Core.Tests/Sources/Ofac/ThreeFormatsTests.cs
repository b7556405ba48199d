using System.Text;
using Graph.Core.Model;
using Graph.Core.Sources;
using Record = Graph.Core.Model.Record;

namespace Core.Tests.Sources.Ofac;

/// <summary>Twelve invented parties written in each of OFAC's three formats: persons, firms and bodies, ships, an aircraft.</summary>
public class ThreeFormatsTests
{
    private const string OldNamespace = "http://www.un.org/sanctions/1.0";
    private const string NewNamespace = "https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/ADVANCED_XML";

    private static readonly string[] Csv = ["sdn.csv", "alt.csv", "add.csv", "sdn_comments.csv"];

    public static TheoryData<string> Keys => [.. Enumerable.Range(90001, 12).Select(n => $"test:{n}")];

    [Theory]
    [MemberData(nameof(Keys))]
    public void One_party_gives_the_same_claims_in_all_three(string key)
    {
        var csv = Claims(Read("ofac-csv", Csv), key);

        Assert.Equal(csv, Claims(Read("ofac-xml", "sdn.xml"), key));
        Assert.Equal(csv, Claims(Read("ofac-advanced", "sdn_advanced.xml"), key));
    }

    [Theory]
    [InlineData("ofac-csv", "sdn.csv", "alt.csv", "add.csv", "sdn_comments.csv")]
    [InlineData("ofac-xml", "sdn.xml")]
    [InlineData("ofac-advanced", "sdn_advanced.xml")]
    public void Each_format_is_recognised_and_read_whole(string format, params string[] files)
    {
        var reading = Read(format, files);

        Assert.Equal(format, RecordReaders.Detect([.. files.Select(File)]).Format);
        Assert.Equal((12, 12), (reading.Count("rows"), reading.Records.Count));
        Assert.Empty(reading.Rejects);
        Assert.DoesNotContain(reading.Tally, t => t.Key.Contains("unknown", StringComparison.Ordinal));
        Assert.DoesNotContain(reading.Records.SelectMany(r => r.Claims), c => c.Label?.Contains('/', StringComparison.Ordinal) == true && c.Label != "SWIFT/BIC");
    }

    [Fact]
    public void A_wallet_that_the_legacy_files_cut_in_two_is_whole()
    {
        var row = Encoding.Latin1.GetString(Bytes("sdn.csv")).Split('\n').Single(l => l.StartsWith("90007", StringComparison.Ordinal)).TrimEnd('\r');
        var rest = Encoding.Latin1.GetString(Bytes("sdn_comments.csv")).Split('"')[1];

        var wallets = Read("ofac-csv", Csv).Records.Single(r => r.Key.RecordId == "90007").Values(ClaimProperty.Wallet).ToList();

        var cut = row.TrimEnd('"')[(row.LastIndexOf(' ') + 1)..];
        Assert.Equal(13, wallets.Count);
        Assert.Contains(cut + rest[..rest.IndexOf(';', StringComparison.Ordinal)], wallets);
        Assert.DoesNotContain(wallets, w => w == cut);
    }

    [Fact]
    public void The_old_namespace_of_the_advanced_format_reads_as_the_new()
    {
        var old = Reading.File("sdn_advanced.xml", Encoding.UTF8.GetString(Bytes("sdn_advanced.xml")).Replace(NewNamespace, OldNamespace, StringComparison.Ordinal));

        Assert.Equal(Hashes(Read("ofac-advanced", "sdn_advanced.xml")), Hashes(Reading.Of("ofac-advanced", old)));
    }

    [Fact]
    public void The_advanced_format_adds_scripts_dates_of_listing_and_legal_bases()
    {
        var kim = Party("90001");

        Assert.Equal("und-Kore", kim.Claims.Single(c => c.Value == "김, 철민").Language);
        Assert.Equal([new Designation("OFAC", "DPRK3", PartialDate.OfDay(2016, 3, 2)), new Designation("OFAC", "DPRK4", PartialDate.OfDay(2016, 3, 2))], kim.Designations);
        Assert.Contains(kim.Claims, c => c is { Label: "Legal basis", Value: "Executive Order 13722" } && c.From == PartialDate.OfDay(2016, 3, 2));
        Assert.Contains(kim.Claims, c => c is { Label: "Sanctions measure", Value: "Block" });
    }

    [Theory]
    [InlineData("90001", "ActsFor 90003")]
    [InlineData("90002", "Directs 90007")]
    [InlineData("90004", "AssociatedWith 90001, Controls 90003")]
    [InlineData("90005", "Owns 90003 reversed")]
    [InlineData("90009", "Directs 90004, FamilyOf 90001")]
    // A firm that "owns, controls, or operates" a person, and a person "owned or controlled by" a firm: both turned round.
    [InlineData("90011", "Controls 90012 reversed")]
    [InlineData("90012", "Controls 90011")]
    public void Relations_of_the_advanced_format_are_typed_by_key_and_turned_where_the_kinds_do_not_fit(string id, string expected)
    {
        var told = Party(id).Relations.Select(r => $"{r.Kind} {r.Target["test:".Length..]}{(r.Reversed ? " reversed" : "")}");

        Assert.Equal(expected, string.Join(", ", told));
        Assert.All(Party(id).Relations, r => Assert.True(r.TargetIsKey));
    }

    private static Record Party(string id) => Read("ofac-advanced", "sdn_advanced.xml").Records.Single(r => r.Key.RecordId == id);

    private static IReadOnlyList<string> Claims(Reading reading, string key) =>
        OfacClaims.Of(reading.Records.Single(r => r.Key.ToString() == key), reading.Records);

    private static IEnumerable<string> Hashes(Reading reading) => reading.Records.Select(r => r.ContentHash);

    private static Reading Read(string format, params string[] files) => Reading.Of(format, [.. files.Select(File)]);

    private static SourceFile File(string name) => Reading.File(name, Bytes(name));

    private static byte[] Bytes(string name)
    {
        using var stream = typeof(ThreeFormatsTests).Assembly.GetManifestResourceStream($"twelve/{name}")!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
