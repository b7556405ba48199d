namespace Benchmarks.Storms;

/// <summary>Published lists that have grown a column or an element: every party stands, and what is new is kept under its own name.</summary>
internal sealed class GrownLists(StormLines lines, DirectoryInfo place, string? shared)
{
    private const string Grown = "zq grown value";
    private const string Ofac = "1,\"PELLU TRADING LTD\",-0- ,\"IRAN\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n2,\"QUILLFEATHER, Aldous\",\"individual\",\"SDGT\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"DOB 01 Feb 1970.\"\n";
    private const string Au = "Reference,Name of Individual or Entity,Type,Name Type\n1,PELLU TRADING LTD,Entity,Primary Name\n2,Aldous QUILLFEATHER,Individual,Primary Name\n";

    public async Task RunAsync()
    {
        await GrowAsync("OFAC csv, a 13th column", "ofac-sdn", "sdn.csv", string.Concat(Ofac.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => $"{l},\"{Grown}\"\n")));
        await GrowAsync("Australia csv, another column", "au-dfat", "au.csv", Au.Replace("Name Type\n", "Name Type,Grown\n", StringComparison.Ordinal).Replace("Primary Name\n", $"Primary Name,{Grown}\n", StringComparison.Ordinal));
        await GrowXmlAsync("UN xml", "un-sc", "lists/un/un_consolidated_2025-04-19.xml", "</INDIVIDUAL>");
        await GrowXmlAsync("OFAC sdn.xml form", "ofac-cons", "lists/ofac-consolidated-2025-03-28/consolidated.xml", "</sdnEntry>");
        await GrowXmlAsync("OFAC advanced xml", "ofac-sdn", "lists/ofac-sdn-sample-advanced/sdn_advanced_sample.xml", "</Profile>");
        await GrowXmlAsync("Canada xml", "ca-sema", "lists/ca/sema_2025-05.xml", "</record>");
    }

    private async Task GrowXmlAsync(string what, string source, string path, string end)
    {
        if (shared is null)
        {
            StormLines.Skip($"{what}, another element", "no shared/data: say --shared FOLDER");
            return;
        }

        var text = File.ReadAllText(Path.Combine(shared, path));
        await GrowAsync($"{what}, another element in each party", source, Path.GetFileName(path), text.Replace(end, $"<Grown>{Grown}</Grown>{end}", StringComparison.Ordinal), text);
    }

    private async Task GrowAsync(string what, string source, string name, string grown, string? plain = null)
    {
        var opened = plain is null ? 2 : await OpenedAsync(source, name, plain);
        var (file, store) = (In(name), In($"{name}.db"));
        File.WriteAllText(file, grown);
        var run = await GraphRun.OfAsync("load", file, "--source", source, "--published", "2026-01-01", "--store", store);
        var kept = (await GraphRun.OfAsync("export", "ftm", "--store", store)).Output.Split('\n').Count(l => l.Contains(Grown, StringComparison.Ordinal));
        lines.Add(what, run.Code, run.Code <= 1 && run.IsForeseen && Opened(run) == opened && kept > 0, $"{Opened(run)} parties, as many as without it ({opened}); the new value stands in {kept} of them");
        File.Delete(store);
    }

    private async Task<int?> OpenedAsync(string source, string name, string text)
    {
        var (file, store) = (In($"plain-{name}"), In($"plain-{name}.db"));
        File.WriteAllText(file, text);
        return Opened(await GraphRun.OfAsync("load", file, "--source", source, "--published", "2026-01-01", "--store", store));
    }

    private static int? Opened(GraphRun run) => run.Output.Length > 0 ? (int?)run.Json["opened"] : null;

    private string In(string name) => Path.Combine(place.FullName, name);
}
