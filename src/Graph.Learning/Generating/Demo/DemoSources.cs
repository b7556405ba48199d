using Graph.Core.Model;

namespace Graph.Learning.Generating.Demo;

/// <summary>The sources of the demo network and what each is; one file of records each.</summary>
public static class DemoSources
{
    /// <summary>A sanctions list: designated parties, each once.</summary>
    public static Source List { get; } = new("demo-list", 900, SourceTrust.List, true);

    /// <summary>A company register: companies, their directors and owners.</summary>
    public static Source Registry { get; } = new("demo-registry", 500, SourceTrust.Verified, false);

    /// <summary>Reports of investigators and platforms.</summary>
    public static Source Reports { get; } = new("demo-reports", 400, SourceTrust.Verified, false);

    /// <summary>Customer files of an exchange and of a freelance platform.</summary>
    public static Source Exchange { get; } = new("demo-exchange", 300, SourceTrust.Verified, false);

    /// <summary>Tips from the public.</summary>
    public static Source Tips { get; } = new("demo-tips", 100, SourceTrust.Unverified, false);

    /// <summary>The leads to screen; not part of the network.</summary>
    public static Source Leads { get; } = new("demo-leads", 0, SourceTrust.Verified, false);

    /// <summary>The sources of the network in the order to load them.</summary>
    public static IReadOnlyList<Source> Network { get; } = [List, Registry, Reports, Exchange, Tips];

    /// <summary>The file of a source.</summary>
    public static string FileOf(Source source) => source == Leads ? "leads.jsonl" : $"{source.Name}.jsonl";
}
