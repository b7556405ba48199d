using Graph.Core.Sources.Au;
using Graph.Core.Sources.Bods;
using Graph.Core.Sources.Ca;
using Graph.Core.Sources.Eu;
using Graph.Core.Sources.FollowTheMoney;
using Graph.Core.Sources.Leads;
using Graph.Core.Sources.Observations;
using Graph.Core.Sources.Ofac;
using Graph.Core.Sources.Ofac.Advanced;
using Graph.Core.Sources.Text;
using Graph.Core.Sources.Transfers;
using Graph.Core.Sources.Uk;
using Graph.Core.Sources.Un;
using Graph.Core.Sources.Workbooks;
using Graph.Core.Sources.Xml;

namespace Graph.Core.Sources;

/// <summary>The formats that can be read.</summary>
public static class RecordReaders
{
    private static readonly OfacCsvReader OfacCsv = new();
    private static readonly AuReader Au = new();
    private static readonly UkReader Uk = new();
    private static readonly FtmReader Ftm = new();
    private static readonly BodsReader Bods = new();
    private static readonly TransferReader Transfers = new();
    private static readonly ObservationReader Observations = new();
    private static readonly LeadCsvReader LeadCsv = new();
    private static readonly LeadJsonReader LeadJson = new();
    private static readonly LeadWorkbookReader LeadWorkbook = new();

    /// <summary>Every reader, by the name of its format.</summary>
    public static IReadOnlyList<IRecordReader> All { get; } =
    [
        OfacCsv,
        new OfacXmlReader(),
        new OfacAdvancedReader(),
        new UnReader(),
        new EuReader(),
        Uk,
        Au,
        new CaReader(),
        Ftm,
        Bods,
        Transfers,
        Observations,
        LeadCsv,
        LeadJson,
        LeadWorkbook,
    ];

    /// <summary>The reader of a format.</summary>
    /// <exception cref="UnreadableFileException">There is none; the message lists the formats.</exception>
    public static IRecordReader ByFormat(string format) =>
        All.FirstOrDefault(r => string.Equals(r.Format, format, StringComparison.OrdinalIgnoreCase))
        ?? throw new UnreadableFileException($"There is no format '{format}': use {string.Join(", ", All.Select(r => r.Format))} or auto.");

    /// <summary>The reader of leads in columns, for which a mapping is given: CSV or workbooks. What has no columns is of the format it is recognised by.</summary>
    /// <exception cref="UnreadableFileException">No format fits.</exception>
    public static IRecordReader OfColumns(IReadOnlyList<SourceFile> files) =>
        files.Any(WorkbookArchive.IsWorkbook) ? LeadWorkbook
        : files.Any(f => XmlElements.RootOf(f) is not null || FileHead.Of(f).IsObject) ? Detect(files)
        : LeadCsv;

    /// <summary>Recognises the format of files by their content.</summary>
    /// <exception cref="UnreadableFileException">None fits, or the files are of different formats.</exception>
    public static IRecordReader Detect(IReadOnlyList<SourceFile> files)
    {
        if (files.Count > 0 && files.All(WorkbookArchive.IsWorkbook))
        {
            return files.All(AuTable.IsWorkbook) ? Au : LeadWorkbook;
        }

        if (files.Count == 0)
        {
            throw new UnreadableFileException("No file is named: name one or more.");
        }

        var roots = files.Select(f => (File: f, Root: XmlElements.RootOf(f))).ToList();
        if (roots.TrueForAll(r => r.Root is null && BodsFiles.IsStatements(r.File)))
        {
            return Bods;
        }

        var heads = roots.Where(r => r.Root is null).Select(r => FileHead.Of(r.File)).ToList();
        if (heads.Exists(OfacFiles.IsParties) && heads.Count == files.Count)
        {
            return OfacCsv;
        }

        var readers = roots.Where(r => r.Root is not null).Select(r => OfXml(r.File, r.Root!.Value)).Concat(heads.Select(Detect)).ToList();
        return readers.Distinct().Count() == 1
            ? readers[0]
            : throw new UnreadableFileException($"{files[0].Name} is {readers[0].Format} and another file is not: load files of one format at a time.");
    }

    private static IRecordReader OfXml(SourceFile file, XmlRoot root) =>
        All.OfType<IXmlRecordReader>().FirstOrDefault(r => r.Recognises(root))
        ?? throw new UnreadableFileException(
            $"{file.Name} is XML of a kind that is not read (its outermost element is {ReadLimits.Shown(root.Name)}, of the namespace '{ReadLimits.Shown(root.Namespace)}'): send the list in a format that is ({string.Join(", ", All.Select(r => r.Format))}).");

    private static IRecordReader Detect(FileHead head)
    {
        var names = FieldRows.Names(head);
        if (FtmStatements.Fit(names))
        {
            return Ftm;
        }

        if (TransferRow.Fit(names) || ObservationRow.Fit(names))
        {
            return TransferRow.Fit(names) ? Transfers : Observations;
        }

        if (head.IsObject)
        {
            head.RequireObject(_ => true, "a JSON object");
            return IsFtm(head) ? Ftm : LeadJson;
        }

        return AuColumns.IsList(head) ? Au
            : UkCsvReader.IsList(head) ? Uk
            : LeadTable.TryRead(head, null, out _) is not null
            ? LeadCsv
            : throw new UnreadableFileException(
                $"{head.File.Name} is none of the formats that are recognised ({string.Join(", ", All.Select(r => r.Format))}): name its format, or give a mapping file for its columns.");
    }

    private static bool IsFtm(FileHead head)
    {
        foreach (var line in head.Lines)
        {
            using var document = JsonLine.TryParse(line, out _);
            if (document is not null)
            {
                return FtmEntities.IsEntity(document.RootElement);
            }
        }

        return false;
    }
}
