using Graph.Core.Sources.Ofac;

namespace Graph.Core.Sources;

/// <summary>The formats that can be read.</summary>
public static class RecordReaders
{
    private static readonly OfacCsvReader OfacCsv = new();

    /// <summary>Every reader, by the name of its format.</summary>
    public static IReadOnlyList<IRecordReader> All { get; } = [OfacCsv];

    /// <summary>The reader of a format.</summary>
    /// <exception cref="UnreadableFileException">There is none; the message lists the formats.</exception>
    public static IRecordReader ByFormat(string format) =>
        All.FirstOrDefault(r => string.Equals(r.Format, format, StringComparison.OrdinalIgnoreCase))
        ?? throw new UnreadableFileException($"There is no format '{format}': use {string.Join(", ", All.Select(r => r.Format))} or auto.");

    /// <summary>Recognises the format of files by their content.</summary>
    /// <exception cref="UnreadableFileException">None fits, or the files are of different formats.</exception>
    public static IRecordReader Detect(IReadOnlyList<SourceFile> files) => OfacCsv;
}
