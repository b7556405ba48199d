using Graph.Core.Resolution.Normalising;
using Graph.Core.Sources;
using Graph.Core.Sources.Leads;

namespace Graph.Server.Commands;

/// <summary>Files of records with the reader of their format.</summary>
internal sealed class RecordInput
{
    private readonly ColumnMapping? _mapping;

    /// <exception cref="UsageException">The mapping file is not there.</exception>
    /// <exception cref="UnreadableFileException">It is no mapping.</exception>
    public RecordInput(InputFiles files, IRecordReader reader, FileInfo? map, string source)
    {
        (Files, Reader, Source) = (files, reader, source);
        _mapping = MappingOf(map);
    }

    public InputFiles Files { get; }

    public IRecordReader Reader { get; }

    public string Source { get; }

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
}
