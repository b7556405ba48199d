using Graph.Core.Model;

namespace Graph.Core.Sources;

/// <summary>A file to read. Core opens no files: the host gives the way to open the stream, once per call.</summary>
/// <param name="Name">File name without its folder, as shown in reports.</param>
/// <param name="Open">Opens the decompressed or raw stream from its beginning; the reader disposes it.</param>
public sealed record SourceFile(string Name, Func<Stream> Open);

/// <summary>What a reader is given.</summary>
/// <param name="Source">The source whose records these are.</param>
/// <param name="Files">All files of the load; a format may need several together.</param>
/// <param name="Mapping">Column → field, for leads whose headers are not recognised.</param>
/// <param name="Tally">Named counts the reader raises while it reads ("aliases", "address rows, empty").</param>
public sealed record ReadRequest(string Source, IReadOnlyList<SourceFile> Files, ColumnMapping? Mapping, Tally Tally)
{
    /// <summary>Whether something can be made of a telephone number (its text, the country of its party). Readers know no stage of resolution, so the caller says.</summary>
    public Func<string, string?, bool> ReadsPhone { get; init; } = static (_, _) => true;
}

/// <summary>One outcome of reading: a record, or something set aside.</summary>
public abstract record ReadItem;

/// <summary>A record was read.</summary>
public sealed record ReadRecord(Record Record) : ReadItem;

/// <summary>A row or a value was set aside.</summary>
public sealed record Rejected(Reject Reject) : ReadItem
{
    /// <summary>The row as it stands in its file, where the format can give it, so that it can be mended and sent again.</summary>
    public SourceRow? Row { get; init; }
}

/// <summary>A row as it stands in its file.</summary>
/// <param name="Columns">The headers of its table; none for JSON lines.</param>
/// <param name="Cells">Its cells; the whole line where it could not be parted.</param>
/// <param name="Number">Row or line, from 1.</param>
public sealed record SourceRow(IReadOnlyList<string> Columns, IReadOnlyList<string> Cells, long Number);

/// <summary>Reads one format, streaming: memory does not grow with the file.</summary>
public interface IRecordReader
{
    /// <summary>The name of the format on the command line ("ofac-csv").</summary>
    string Format { get; }

    /// <summary>Whether every row of a published file, the last too, is closed by a line end: one that ends otherwise was cut, be it in a row that can still be read.</summary>
    bool ClosesLastRow(SourceFile file) => false;

    /// <summary>Whether it reads columns of any name, so that a mapping (<see cref="ReadRequest.Mapping"/>) can say what they hold; others have no use for one.</summary>
    bool TakesMapping => false;

    /// <summary>The kinds of file among some, as the format tells them apart, sorted; a format of one kind of file has the one role of its name.</summary>
    /// <exception cref="UnreadableFileException">A file is of no kind the format knows.</exception>
    IReadOnlyList<string> RolesOf(IReadOnlyList<SourceFile> files) => [Format];

    /// <summary>Reads record by record, in the order of the file. A bad row is a <see cref="Rejected"/>, never fatal.</summary>
    /// <exception cref="UnreadableFileException">A file is not what it says: refused whole.</exception>
    IEnumerable<ReadItem> Read(ReadRequest request);
}

/// <summary>A file is not what it says. The message is one sentence that names the file and what to do.</summary>
public sealed class UnreadableFileException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>Named counts, sorted by name when shown.</summary>
public sealed class Tally
{
    private readonly SortedDictionary<string, long> _counts = new(StringComparer.Ordinal);
    private readonly List<FileLayout> _layouts = [];

    public IReadOnlyDictionary<string, long> Counts => _counts;

    /// <summary>How each file was read, in their order.</summary>
    public IReadOnlyList<FileLayout> Layouts => _layouts;

    public void Add(string what, long count = 1) =>
        _counts[what] = _counts.GetValueOrDefault(what) + count;

    /// <summary>Tells how a file was read.</summary>
    public void Add(FileLayout layout) => _layouts.Add(layout);
}

/// <summary>Which column holds which field, from a mapping file: column name → field name of <c>schema/lead.schema.json</c>.</summary>
public sealed record ColumnMapping(IReadOnlyDictionary<string, string> Columns);
