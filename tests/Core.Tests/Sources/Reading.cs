using System.Text;
using Graph.Core.Model;
using Graph.Core.Sources;
using Record = Graph.Core.Model.Record;

namespace Core.Tests.Sources;

/// <summary>Reads made and real files for the tests of readers.</summary>
internal sealed record Reading(IReadOnlyList<Record> Records, IReadOnlyList<Reject> Rejects, IReadOnlyDictionary<string, long> Tally)
{
    /// <summary>How each file was read.</summary>
    public IReadOnlyList<FileLayout> Layouts { get; private init; } = [];

    public static Reading Of(string format, ColumnMapping? mapping, params SourceFile[] files)
    {
        var tally = new Tally();
        var items = RecordReaders.ByFormat(format).Read(new ReadRequest("test", files, mapping, tally)).ToList();
        return new Reading(
            [.. items.OfType<ReadRecord>().Select(i => i.Record)],
            [.. items.OfType<Rejected>().Select(i => i.Reject)],
            tally.Counts)
        {
            Layouts = tally.Layouts,
        };
    }

    public static Reading Of(string format, params SourceFile[] files) => Of(format, null, files);

    public static SourceFile File(string name, string text) => File(name, Encoding.UTF8.GetBytes(text));

    public static SourceFile File(string name, byte[] bytes) => new(name, () => new MemoryStream(bytes));

    /// <summary>A file of the real data beside the checkout; skips aloud where there is none.</summary>
    public static SourceFile Shared(string path)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !Directory.Exists(Path.Combine(folder.FullName, "shared", "data")))
        {
            folder = folder.Parent;
        }

        var full = folder is null ? null : Path.Combine(folder.FullName, "shared", "data", path);
        Assert.SkipUnless(full is not null && System.IO.File.Exists(full), $"shared/data/{path} is not beside the checkout.");
        return new SourceFile(Path.GetFileName(full!), () => System.IO.File.OpenRead(full!));
    }

    public long Count(string what) => Tally.GetValueOrDefault(what);
}
