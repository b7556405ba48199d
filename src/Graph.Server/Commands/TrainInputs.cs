using Graph.Core.Sources;
using Graph.Learning.Labels;
using Graph.Learning.Reference;

namespace Graph.Server.Commands;

/// <summary>Makes what training learns from, anew from the published files: labelled pairs from a list, counts from name tables.</summary>
internal static class TrainInputs
{
    private const string Frequencies = "name-frequencies.tsv";

    /// <summary>Writes <c>ofac-views.jsonl</c> and <c>ofac-pairs.csv</c> into a folder.</summary>
    public static int MakeLabels(Surroundings around, IReadOnlyList<FileInfo> files, DirectoryInfo folder)
    {
        var sources = Present(files).Select(f => new SourceFile(f.Name, f.OpenRead)).ToList();
        var items = RecordReaders.Detect(sources).Read(new ReadRequest("ofac-sdn", sources, null, new Tally()));
        var pairs = LabelFiles.Make([.. items.OfType<ReadRecord>().Select(r => r.Record)]);
        folder.Create();
        using (var views = File.Create(Path.Combine(folder.FullName, LabelFiles.Views)))
        using (var keys = File.Create(Path.Combine(folder.FullName, LabelFiles.Pairs)))
        {
            LabelFiles.Write(pairs, views, keys);
        }

        around.Say($"{pairs.Count:N0} labelled pairs written to {folder.Name}.");
        return ExitCodes.Done;
    }

    /// <summary>Writes <c>name-frequencies.tsv</c> into a folder.</summary>
    public static int MakeFrequencies(Surroundings around, IReadOnlyList<FileInfo> files, DirectoryInfo folder)
    {
        var table = NameFrequencyTable.Make(Present(files).Select(f => (f.Name, File.ReadAllBytes(f.FullName))));
        folder.Create();
        File.WriteAllText(Path.Combine(folder.FullName, Frequencies), table);
        around.Say($"{Frequencies} written to {folder.Name}.");
        return ExitCodes.Done;
    }

    private static IEnumerable<FileInfo> Present(IReadOnlyList<FileInfo> files) =>
        files.Select(f => f.Exists ? f : throw new CommandException($"{f.Name} is not there: name the files as they were fetched."));
}
