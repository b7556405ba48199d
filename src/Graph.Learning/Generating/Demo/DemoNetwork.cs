using System.Text;
using Graph.Core.Model;
using Graph.Learning.Generating.Demo.Cast;
using Graph.Learning.Generating.Demo.Screening;
using Graph.Learning.Generating.Demo.Writing;

namespace Graph.Learning.Generating.Demo;

/// <summary>Makes an invented network of front companies, teams and personas, what five sources say of it, and leads, with the truth of both.</summary>
public static class DemoNetwork
{
    /// <summary>The seed of the files in <c>data/demo</c>.</summary>
    public const ulong ShippedSeed = 20220516;

    /// <summary>Record key → entity id and role.</summary>
    public const string Truth = "truth.csv";

    /// <summary>Lead id → what it is to the network.</summary>
    public const string LeadsTruth = "leads-truth.csv";

    /// <summary>Makes all files of a network; the same seed gives the same bytes everywhere.</summary>
    public static DemoFiles Generate(ulong seed)
    {
        var world = new World(seed);
        NetworkCast.Play(world);
        TeamCast.Play(world);
        BackgroundCast.Play(world);
        var chronicle = Chronicle.Write(world);
        var files = DemoSources.Network.ToDictionary(DemoSources.FileOf, source => Lines(chronicle, source), StringComparer.Ordinal);
        files[Truth] = TruthOf(chronicle);
        AddLeads(files, world, chronicle);
        return new DemoFiles(files);
    }

    private static string Lines(Chronicle chronicle, Source source) =>
        Joined(chronicle.Appearances.Where(a => a.Source == source).Select(a => chronicle.Lines[a].Json()));

    private static string TruthOf(Chronicle chronicle) =>
        Joined(chronicle.Appearances.Select(a => $"{a.Key},{a.Actor.Id},{a.Actor.Role}").Prepend("record,entity,role"));

    private static void AddLeads(Dictionary<string, string> files, World world, Chronicle chronicle)
    {
        DemoLead[] leads = [.. KnownParties.Write(world, chronicle), .. Newcomers.Write(world, chronicle), .. Strangers.Write(world, chronicle)];
        var lines = new List<string>();
        var truth = new List<string> { "lead,relation,parties,shownBy" };
        foreach (var lead in world.Stream.Fork("leads").Shuffled(leads))
        {
            var id = $"lead-{truth.Count:000}";
            lines.Add(lead.Write(id).Json());
            truth.Add($"{id},{lead.Relation},{string.Join('|', lead.Parties)},{lead.ShownBy}");
        }

        files[DemoSources.FileOf(DemoSources.Leads)] = Joined(lines);
        files[LeadsTruth] = Joined(truth);
    }

    private static string Joined(IEnumerable<string> lines) =>
        lines.Aggregate(new StringBuilder(), (text, line) => text.Append(line).Append('\n')).ToString();
}
