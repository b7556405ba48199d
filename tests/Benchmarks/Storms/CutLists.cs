namespace Benchmarks.Storms;

/// <summary>Lists whose download was cut: none may be taken for the whole of its source.</summary>
internal sealed class CutLists(StormLines lines, DirectoryInfo place, string? shared)
{
    private const int Failure = 3;
    private const int OfacRows = 2000;

    public async Task RunAsync()
    {
        if (shared is null)
        {
            StormLines.Skip("lists that were cut", "no shared/data: say --shared FOLDER");
            return;
        }

        await CutAsync("ofac-sdn", "sdn.csv", string.Join('\n', File.ReadLines(Path.Combine(shared, "lists/ofac-2022-01-31/sdn.csv")).Take(OfacRows)) + "\n");
        await CutAsync("au-dfat", "au.csv", await ReadAsync("lists/au/dfat_2026-08.csv"));
        await CutAsync("ofac-cons", "consolidated.xml", await ReadAsync("lists/ofac-consolidated-2025-03-28/consolidated.xml"));
        await CutAsync("ofac-adv", "sdn_advanced.xml", await ReadAsync("lists/ofac-sdn-sample-advanced/sdn_advanced_sample.xml"));
        await CutAsync("un-sc", "un.xml", await ReadAsync("lists/un/un_consolidated_2025-04-19.xml"));
        await CutAsync("ca-sema", "sema.xml", await ReadAsync("lists/ca/sema_2025-05.xml"));
    }

    private Task<string> ReadAsync(string path) => File.ReadAllTextAsync(Path.Combine(shared!, path));

    /// <summary>The whole list, then two that break off: after six tenths, and shortly before the end.</summary>
    private async Task CutAsync(string source, string name, string text)
    {
        var store = In($"{source}.db");
        var whole = await LoadAsync(source, name, text, "2026-01-01", store);
        var before = await GraphRun.SoundHashAsync(store);
        foreach (var share in new[] { .6, .98 })
        {
            var cut = await LoadAsync(source, name, text[..(int)(text.Length * share)], "2026-02-01", store);
            lines.Add($"{name} cut after {share:P0} of {whole.Json["opened"]} parties", cut, Failure, await GraphRun.SoundHashAsync(store) == before);
        }
    }

    private async Task<GraphRun> LoadAsync(string source, string name, string text, string published, string store)
    {
        await File.WriteAllTextAsync(In(name), text);
        return await GraphRun.OfAsync("load", In(name), "--source", source, "--snapshot", "--published", published, "--store", store);
    }

    private string In(string name) => Path.Combine(place.FullName, name);
}
