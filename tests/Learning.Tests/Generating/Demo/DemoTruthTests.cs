using System.Text.Json.Nodes;

namespace Learning.Tests.Generating.Demo;

public sealed class DemoTruthTests
{
    private static readonly DemoRecords Demo = DemoRecords.Shipped;
    private static readonly (string Field, string? Part)[] Contacts =
        [("phones", null), ("emails", null), ("websites", null), ("devices", null), ("handles", "name"), ("accounts", "number"), ("identifiers", "number"), ("wallets", "address")];

    [Fact]
    public void The_truth_names_every_record_once()
    {
        var named = Demo.Truth.Select(t => t.Record);

        Assert.Equal(Demo.Records.Keys.Order(StringComparer.Ordinal), named.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void There_are_some_two_thousand_records()
    {
        Assert.InRange(Demo.Records.Count, 1800, 2300);
    }

    [Fact]
    public void The_list_has_each_party_once()
    {
        var listed = Demo.Truth.Where(t => t.Record.StartsWith("demo-list:", StringComparison.Ordinal)).Select(t => t.Entity).ToArray();

        Assert.Equal(listed.Length, listed.Distinct().Count());
    }

    [Fact]
    public void Only_listed_records_state_a_designation()
    {
        var stating = Demo.Records.Where(r => r.Value["designations"] is not null).Select(r => r.Key);

        Assert.Equal(Demo.Records.Keys.Where(k => k.StartsWith("demo-list:", StringComparison.Ordinal)), stating);
    }

    [Fact]
    public void A_persona_is_another_entity_than_its_victim()
    {
        var roles = Demo.Truth.GroupBy(t => t.Entity).Where(g => g.Select(t => Demo.Records[t.Record]["kind"]!.ToString()).Distinct().Count() > 1);

        Assert.Empty(roles);
    }

    [Fact]
    public void Victims_and_personas_bear_one_document_number()
    {
        var papers = Demo.Truth.Where(t => t.Role is "persona" or "identity-victim")
            .SelectMany(t => DemoRecords.Values(Demo.Records[t.Record], "identifiers", "number").Select(n => (t.Role, n)));

        var traps = papers.GroupBy(p => p.n).Count(g => g.Select(p => p.Role).Distinct().Count() == 2);

        Assert.True(traps >= 10, $"only {traps} documents are borne by a persona and its victim");
    }

    [Fact]
    public void At_most_three_pairs_in_a_hundred_have_nothing_but_a_name()
    {
        var pairs = Demo.Truth.GroupBy(t => t.Entity).SelectMany(g => g.SelectMany(_ => g, (a, b) => (a, b)).Where(p => string.CompareOrdinal(p.a.Record, p.b.Record) < 0)).ToArray();

        var bare = pairs.Count(p => !ShareEvidence(p.a.Record, p.b.Record));

        Assert.True(pairs.Length > 500);
        Assert.True(bare <= .03 * pairs.Length, $"{bare} of {pairs.Length} pairs");
    }

    [Fact]
    public void Relations_to_records_end_at_records()
    {
        var ends = Demo.Records.SelectMany(r => DemoRecords.Values(r.Value, "relations").Select(text => JsonNode.Parse(text)!)
            .Select(n => n["to"] is { } id ? $"{r.Key.Split(':')[0]}:{id}" : n["toRecord"]?.ToString()));

        Assert.DoesNotContain(ends, e => e is not null && !Demo.Records.ContainsKey(e));
    }

    private static bool ShareEvidence(string a, string b)
    {
        var (left, right) = (Demo.Records[a], Demo.Records[b]);
        return Both("birthDates") || Both("addresses") || Contacts.Any(c => Plain(left, c).Intersect(Plain(right, c)).Any());

        bool Both(string field) => left[field] is not null && right[field] is not null;
    }

    private static IEnumerable<string> Plain(JsonNode line, (string Field, string? Part) of) =>
        DemoRecords.Values(line, of.Field, of.Part).Select(v => string.Concat(v.Where(char.IsAsciiLetterOrDigit)));
}
