namespace Learning.Tests.Generating.Demo;

public sealed class DemoLeadsTests
{
    private static readonly DemoRecords Demo = DemoRecords.Shipped;

    [Fact]
    public void Sixty_leads_are_a_party_sixty_belong_and_eighty_neither()
    {
        var counts = Demo.LeadsTruth.CountBy(t => t.Relation).ToDictionary();

        Assert.Equal((60, 60, 80), (counts["is"], counts["belongs"], counts["none"]));
    }

    [Fact]
    public void The_truth_names_every_lead_in_the_order_of_the_file()
    {
        Assert.Equal(Demo.Leads.Keys, Demo.LeadsTruth.Select(t => t.Lead));
    }

    [Fact]
    public void Leads_that_are_or_belong_name_records_of_the_network_and_others_none()
    {
        Assert.All(Demo.LeadsTruth, t => Assert.Equal(t.Relation == "none", t.Parties.Length == 0));
        Assert.All(Demo.LeadsTruth.SelectMany(t => t.Parties), key => Assert.Contains(key, Demo.Records));
    }

    [Fact]
    public void Leads_that_are_a_party_have_its_kind()
    {
        var known = Demo.LeadsTruth.Where(t => t.Relation == "is");

        Assert.All(known, t => Assert.Equal(Demo.Records[t.Parties[0]]["kind"]!.ToString(), Demo.Leads[t.Lead]["kind"]!.ToString()));
    }

    [Fact]
    public void Some_names_are_in_Hangul_hanja_Cyrillic_and_Arabic()
    {
        var languages = Demo.Leads.Values.SelectMany(l => DemoRecords.Values(l, "names"))
            .Where(n => n.StartsWith('{')).Select(n => System.Text.Json.Nodes.JsonNode.Parse(n)!["language"]!.ToString()).Distinct();

        Assert.Superset(new HashSet<string> { "ko", "zh", "ru", "ar" }, languages.ToHashSet());
    }

    [Theory]
    [InlineData("emails", null)]
    [InlineData("wallets", "address")]
    [InlineData("devices", null)]
    [InlineData("accounts", "number")]
    public void Leads_that_are_neither_share_nothing_rare(string field, string? part)
    {
        var borne = Demo.Records.Values.SelectMany(r => DemoRecords.Values(r, field, part)).ToHashSet();
        var strangers = Demo.LeadsTruth.Where(t => t.Relation == "none").SelectMany(t => DemoRecords.Values(Demo.Leads[t.Lead], field, part));

        Assert.DoesNotContain(strangers, borne.Contains);
    }
}
