using System.IO.Compression;
using System.Xml;
using Graph.Core.Sources.Text;

namespace Graph.Core.Sources.Workbooks;

/// <summary>The sheets of a workbook, in their order.</summary>
/// <remarks>
/// Own code: the library tried (ExcelDataReader 3.6.0) drops failed formulas and those without a stored value silently, and here nothing of a file is dropped.
/// Elements are told by their local names, which are the same in both forms of the standard (ECMA-376 transitional and strict).
/// </remarks>
internal sealed class WorkbookSheets : IDisposable
{
    private readonly string _file;
    private readonly Stream _stream;
    private readonly ZipArchive _archive;
    private readonly SheetCells _cells;

    private WorkbookSheets(string file, Stream stream)
    {
        (_file, _stream) = (file, stream);
        _archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        var parts = Related();
        (Sheets, var from1904) = Listed(parts);
        using var texts = Part(PartOfType(parts, "/sharedStrings"));
        using var styles = Part(PartOfType(parts, "/styles"));
        _cells = new SheetCells(SharedTexts.Read(texts), CellFormats.Read(styles?.Xml), from1904);
    }

    /// <summary>Every sheet: its name, whether a person who opens the workbook sees it, its part.</summary>
    public IReadOnlyList<(string Name, bool IsVisible, string Part)> Sheets { get; }

    /// <summary>Opens a workbook.</summary>
    /// <exception cref="UnreadableFileException">It is no workbook, is damaged, or would grow past a cap.</exception>
    public static WorkbookSheets Open(SourceFile file)
    {
        var stream = WorkbookArchive.Open(file);
        try
        {
            return new WorkbookSheets(file.Name, stream);
        }
        catch (Exception e) when (IsDamage(e))
        {
            stream.Dispose();
            throw Damaged(file.Name, e);
        }
    }

    /// <summary>The rows of a sheet with their numbers. A value that is merged over several rows stands in each, where that is asked for: it takes a second pass.</summary>
    /// <exception cref="UnreadableFileException">The workbook breaks off, or the sheet is too wide.</exception>
    public IEnumerable<CsvRow> Rows(string part, bool merged)
    {
        var ranges = merged ? Guarded(() => Merged(part)) : new MergedCells([]);
        using var reader = Guarded(() => Part(part) ?? throw new InvalidDataException($"it lacks the sheet {ReadLimits.Shown(part)}"));
        using var rows = _cells.Rows(reader).GetEnumerator();
        while (Guarded(rows.MoveNext))
        {
            var (number, cells) = rows.Current;
            ranges.Fill(number, cells);
            yield return Row(number, cells);
        }
    }

    public void Dispose()
    {
        _archive.Dispose();
        _stream.Dispose();
    }

    private static CsvRow Row(int number, List<string> cells) => new(
        number, cells, string.Join(" | ", cells.Where(c => c.Length > 0).Select(ReadLimits.Shown)), cells.Exists(c => c.Length > ReadLimits.FieldCharacters) ? "A field is longer than 1 MB." : null);

    /// <summary>The parts that the workbook names, by the ids it names them by.</summary>
    private Dictionary<string, (string Type, string Part)> Related()
    {
        var parts = new Dictionary<string, (string Type, string Part)>(StringComparer.Ordinal);
        using var relations = Part("xl/_rels/workbook.xml.rels");
        while (relations?.Xml.ReadToFollowing("Relationship") == true)
        {
            var target = relations.Xml.GetAttribute("Target") ?? "";
            parts[relations.Xml.GetAttribute("Id") ?? ""] = (relations.Xml.GetAttribute("Type") ?? "", target.StartsWith('/') ? target[1..] : $"xl/{target}");
        }

        return parts;
    }

    /// <summary>The one part of a type; its address differs between the two forms of the standard, but for its end.</summary>
    private static string PartOfType(Dictionary<string, (string Type, string Part)> parts, string end) =>
        parts.Values.FirstOrDefault(p => p.Type.EndsWith(end, StringComparison.Ordinal)).Part ?? "";

    private (IReadOnlyList<(string Name, bool IsVisible, string Part)> Sheets, bool From1904) Listed(Dictionary<string, (string Type, string Part)> parts)
    {
        var (sheets, from1904) = (new List<(string, bool, string)>(), false);
        using var part = Part("xl/workbook.xml");
        var workbook = part?.Xml;
        while (workbook?.Read() == true)
        {
            if (workbook.NodeType == XmlNodeType.Element && workbook.LocalName == "workbookPr")
            {
                from1904 = workbook.GetAttribute("date1904") is "1" or "true";
            }
            else if (workbook.NodeType == XmlNodeType.Element && workbook.LocalName == "sheet")
            {
                var name = workbook.GetAttribute("name") ?? "";
                sheets.Add((name, workbook.GetAttribute("state") is null or "visible", parts.GetValueOrDefault(RelationId(workbook) ?? "").Part ?? name));
            }
        }

        return (sheets, from1904);
    }

    /// <summary>The attribute <c>r:id</c>, whose namespace differs between the two forms of the standard.</summary>
    private static string? RelationId(XmlReader sheet)
    {
        for (var more = sheet.MoveToFirstAttribute(); more; more = sheet.MoveToNextAttribute())
        {
            if (sheet.LocalName == "id" && sheet.Prefix.Length > 0)
            {
                var id = sheet.Value;
                sheet.MoveToElement();
                return id;
            }
        }

        sheet.MoveToElement();
        return null;
    }

    private MergedCells Merged(string part)
    {
        var ranges = new List<string>();
        using var reader = Part(part);
        while (reader?.Step() == true)
        {
            if (reader.Xml.NodeType == XmlNodeType.Element && reader.Xml.LocalName == "mergeCell")
            {
                ranges.Add(reader.Xml.GetAttribute("ref") ?? "");
            }
        }

        return new MergedCells(ranges);
    }

    private WorkbookPart? Part(string name) => _archive.GetEntry(name) is { } entry ? new WorkbookPart(entry.Open()) : null;

    private T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (IsDamage(e))
        {
            throw Damaged(_file, e);
        }
    }

    private static bool IsDamage(Exception e) => e is XmlException or InvalidDataException or IOException or NotSupportedException;

    private static UnreadableFileException Damaged(string file, Exception e) =>
        new($"{file} is damaged ({e.Message}): open it, save it again as .xlsx and send that, or save it as CSV.", e);
}
