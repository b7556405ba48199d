using Graph.Core.Model;
using Graph.Core.Resolution.Normalising;
using Graph.Core.Sources;
using Graph.Learning.Generating.Demo;

namespace Learning.Tests.Generating.Demo;

public sealed class DemoReadingTests
{
    public static TheoryData<string> Sources => [.. DemoSources.Network.Append(DemoSources.Leads).Select(s => s.Name)];

    [Theory]
    [MemberData(nameof(Sources))]
    public void The_reader_of_leads_sets_nothing_aside(string source)
    {
        var items = Read(source);

        Assert.Empty(items.OfType<Rejected>());
        Assert.Equal(DemoRecords.Shipped.Files[FileOf(source)].Count(c => c == '\n'), items.Length);
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public void Every_field_has_a_typed_home(string source)
    {
        var claims = Read(source).OfType<ReadRecord>().SelectMany(r => r.Record.Claims);

        Assert.DoesNotContain(claims, c => c.Property == ClaimProperty.Other);
    }

    [Fact]
    public void Chinese_and_Russian_company_numbers_have_right_check_digits()
    {
        var numbers = Read("demo-registry").OfType<ReadRecord>().SelectMany(r => r.Record.Claims)
            .Where(c => c is { Property: ClaimProperty.Identifier, Label: "USCC" or "INN" }).ToArray();

        Assert.True(numbers.Length > 20);
        Assert.All(numbers, n => Assert.True(Identifiers.Parse(n.Label, n.Value, n.Country).ChecksumValid, n.Value));
    }

    [Fact]
    public void Three_business_centres_are_hubs_however_their_address_is_written()
    {
        var addresses = DemoSources.Network.SelectMany(s => Read(s.Name)).OfType<ReadRecord>()
            .SelectMany(r => r.Record.Claims.Where(c => c.Property == ClaimProperty.Address).Select(c => (r.Record.Key, PostalAddresses.Parse(c.Value, c.Country).SelectorValue)).Distinct());

        var hubs = addresses.GroupBy(a => a.SelectorValue).Count(g => g.Count() >= 20);

        Assert.Equal(3, hubs);
    }

    private static ReadItem[] Read(string source)
    {
        var file = new SourceFile(FileOf(source), () => DemoRecords.Shipped.Files.Open(FileOf(source)));
        return [.. RecordReaders.Detect([file]).Read(new ReadRequest(source, [file], null, new Tally()))];
    }

    private static string FileOf(string source) =>
        DemoSources.FileOf(DemoSources.Network.Append(DemoSources.Leads).Single(s => s.Name == source));
}
