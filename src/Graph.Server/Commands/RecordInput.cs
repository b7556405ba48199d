using Graph.Core.Resolution.Normalising;
using Graph.Core.Sources;
using Graph.Core.Sources.Leads;
using Graph.Core.Sources.Lists;

namespace Graph.Server.Commands;

/// <summary>Files of records with the reader of their format.</summary>
internal sealed class RecordInput
{
    private readonly ColumnMapping? _mapping;
    private readonly Lazy<DateTimeOffset?> _stated;

    /// <exception cref="UsageException">The mapping file is not there, or the format has no columns that it could be about.</exception>
    /// <exception cref="UnreadableFileException">It is no mapping.</exception>
    public RecordInput(InputFiles files, IRecordReader reader, FileInfo? map, string source)
    {
        (Files, Reader, Source, Map) = (files, reader, source, map);
        _stated = new Lazy<DateTimeOffset?>(DateOfFiles);
        _mapping = MappingOf(map);
        if (_mapping is not null && !reader.TakesMapping)
        {
            throw new UsageException($"A mapping is for leads in columns, and these files are read as {reader.Format}, whose fields have names of their own: leave --map out, or rename what the files call otherwise.");
        }
    }

    public InputFiles Files { get; }

    public IRecordReader Reader { get; }

    public string Source { get; }

    /// <summary>The mapping file; null where none is named.</summary>
    public FileInfo? Map { get; }

    /// <summary>When the list says of itself that it was published; the latest where its files say different days, null where none says any.</summary>
    /// <exception cref="UnreadableFileException">A file begins as XML and cannot be read as such.</exception>
    public DateTimeOffset? Stated => _stated.Value;

    /// <summary>The kinds of file there are, as the format tells them apart.</summary>
    public IReadOnlyList<string> Roles => Reader.RolesOf(Files.Sources);

    /// <summary>The mapping as text that is equal for equal mappings; empty without one.</summary>
    public string MappingText =>
        string.Join('\n', (_mapping?.Columns ?? new Dictionary<string, string>()).Select(c => $"{c.Key}\t{c.Value}").Order(StringComparer.Ordinal));

    /// <summary>Reads a mapping file; null where none is named.</summary>
    /// <exception cref="UsageException">It is not there.</exception>
    /// <exception cref="UnreadableFileException">It is no mapping.</exception>
    public static ColumnMapping? MappingOf(FileInfo? map)
    {
        if (map is null)
        {
            return null;
        }

        if (!map.Exists)
        {
            throw new UsageException($"There is no mapping file {map}.");
        }

        using var stream = map.OpenRead();
        return ColumnMappings.Read(stream);
    }

    /// <summary>Reads the records, streaming.</summary>
    public IEnumerable<ReadItem> Read(Tally tally) => Reader.Read(Request(tally));

    /// <summary>What the reader is given.</summary>
    public ReadRequest Request(Tally tally) => new(Source, Files.Sources, _mapping, tally) { ReadsPhone = (phone, country) => Phones.Normalise(phone, country) is not null };

    private DateTimeOffset? DateOfFiles()
    {
        var latest = Files.Sources.Select(ListDates.Of).Max();
        Files.Rewind();
        return latest;
    }
}
