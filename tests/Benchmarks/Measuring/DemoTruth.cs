using Graph.Core.Model;
using Graph.Core.Sources;
using Graph.Learning.Generating.Demo;
using Record = Graph.Core.Model.Record;

namespace Benchmarks.Measuring;

/// <summary>What a lead of the demo is to the network.</summary>
public sealed record LeadTruth(string Relation, IReadOnlyList<RecordKey> Parties);

/// <summary>The truth of a demo network, read from its own files.</summary>
/// <param name="Entities">Record → true entity.</param>
/// <param name="Roles">Record → role.</param>
/// <param name="Leads">Lead id → what it is.</param>
public sealed record DemoTruth(
    IReadOnlyDictionary<RecordKey, string> Entities, IReadOnlyDictionary<RecordKey, string> Roles, IReadOnlyDictionary<string, LeadTruth> Leads)
{
    public static DemoTruth Of(DemoFiles files)
    {
        var records = Rows(files[DemoNetwork.Truth]).ToDictionary(r => RecordKey.Parse(r[0]));
        return new DemoTruth(
            records.ToDictionary(r => r.Key, r => r.Value[1]),
            records.ToDictionary(r => r.Key, r => r.Value[2]),
            Rows(files[DemoNetwork.LeadsTruth]).ToDictionary(
                r => r[0],
                r => new LeadTruth(r[1], [.. r[2].Split('|', StringSplitOptions.RemoveEmptyEntries).Select(RecordKey.Parse)]),
                StringComparer.Ordinal));
    }

    /// <summary>The leads to screen.</summary>
    public static IReadOnlyList<Record> LeadsOf(DemoFiles files)
    {
        var name = DemoSources.FileOf(DemoSources.Leads);
        SourceFile[] file = [new SourceFile(name, () => files.Open(name))];
        return [.. RecordReaders.Detect(file).Read(new ReadRequest(DemoSources.Leads.Name, file, null, new Tally())).OfType<ReadRecord>().Select(r => r.Record)];
    }

    private static IEnumerable<string[]> Rows(string csv) => csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(','));
}
