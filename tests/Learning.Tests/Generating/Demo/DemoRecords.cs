using System.Text.Json.Nodes;
using Graph.Learning.Generating.Demo;

namespace Learning.Tests.Generating.Demo;

/// <summary>The generated files, read plainly: not by the product's reader, so that the two are tested apart.</summary>
internal sealed class DemoRecords
{
    public static DemoRecords Shipped { get; } = new(DemoNetwork.ShippedSeed);

    public DemoRecords(ulong seed)
    {
        Files = DemoNetwork.Generate(seed);
        Records = DemoSources.Network
            .SelectMany(s => Lines(DemoSources.FileOf(s)).Select(l => (Key: $"{s.Name}:{l["id"]}", Line: l)))
            .ToDictionary(r => r.Key, r => r.Line);
        Leads = Lines(DemoSources.FileOf(DemoSources.Leads)).ToDictionary(l => (string)l["id"]!);
        Truth = [.. Rows(DemoNetwork.Truth).Select(r => (r[0], r[1], r[2]))];
        LeadsTruth = [.. Rows(DemoNetwork.LeadsTruth).Select(r => (r[0], r[1], r[2].Split('|', StringSplitOptions.RemoveEmptyEntries), r[3]))];
    }

    public DemoFiles Files { get; }

    public Dictionary<string, JsonNode> Records { get; }

    public Dictionary<string, JsonNode> Leads { get; }

    public (string Record, string Entity, string Role)[] Truth { get; }

    public (string Lead, string Relation, string[] Parties, string ShownBy)[] LeadsTruth { get; }

    public IEnumerable<JsonNode> All => Records.Values.Concat(Leads.Values);

    /// <summary>The values of a field, or of one part of its objects.</summary>
    public static IEnumerable<string> Values(JsonNode line, string field, string? part = null) =>
        (line[field] as JsonArray ?? []).Select(v => part is null || v is not JsonObject ? v!.ToString() : v[part]!.ToString());

    private IEnumerable<JsonNode> Lines(string file) => Text(file).Select(l => JsonNode.Parse(l)!);

    private IEnumerable<string[]> Rows(string file) => Text(file).Skip(1).Select(l => l.Split(','));

    private string[] Text(string file) => Files[file].Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
