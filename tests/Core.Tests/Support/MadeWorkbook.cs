using System.IO.Compression;
using System.Security;
using System.Text;
using Graph.Core.Sources;

namespace Core.Tests.Support;

/// <summary>A workbook (ECMA-376) written as briefly as a test reads best: sheets of rows of cells.</summary>
internal sealed class MadeWorkbook
{
    private static readonly string[] Formats = ["General", "yyyy\\-mm\\-dd", "mmm\\ yyyy", "yyyy", "00000", "0%", "0.00E+00", "#,##0.00", "dd/mm/yyyy"];

    private readonly List<(string Name, string Xml, bool Hidden)> _sheets = [];

    /// <summary>What is written into the part of shared texts, whole.</summary>
    public string SharedTexts { get; init; } = """<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="0"/>""";

    /// <summary>The part of styles, under <c>xl/</c>.</summary>
    public string StylesPart { get; init; } = "styles.xml";

    /// <summary>A number shown under a format; dates are days since 1899-12-30.</summary>
    public static Cell Number(double value, string format = "General") => new(FormattableString.Invariant($"<v>{value}</v>"), "n", Array.IndexOf(Formats, format));

    /// <summary>A text of <see cref="SharedTexts"/> by its place.</summary>
    public static Cell Shared(int index) => new(FormattableString.Invariant($"<v>{index}</v>"), "s", 0);

    /// <summary>A formula with the value it had when the workbook was saved.</summary>
    public static Cell Formula(string formula, string value, string type = "str") => new($"<f>{SecurityElement.Escape(formula)}</f><v>{SecurityElement.Escape(value)}</v>", type, 0);

    /// <summary>A formula that failed.</summary>
    public static Cell Failed(string formula, string error) => Formula(formula, error, "e");

    /// <summary>Adds a sheet; a row given as null is left out of the file, as spreadsheets leave blank rows out.</summary>
    public MadeWorkbook Sheet(string name, object?[]?[] rows, string[]? merged = null, bool hidden = false)
    {
        var xml = new StringBuilder("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
        for (var r = 0; r < rows.Length; r++)
        {
            if (rows[r] is { } row)
            {
                xml.Append(FormattableString.Invariant($"<row r=\"{r + 1}\">"));
                xml.AppendJoin("", row.Select((c, i) => Written(c, $"{(char)('A' + i)}{r + 1}"))).Append("</row>");
            }
        }

        xml.Append("</sheetData>");
        if (merged is not null)
        {
            xml.Append("<mergeCells>").AppendJoin("", merged.Select(m => $"<mergeCell ref=\"{m}\"/>")).Append("</mergeCells>");
        }

        _sheets.Add((name, xml.Append("</worksheet>").ToString(), hidden));
        return this;
    }

    public SourceFile File(string name = "leads.xlsx") => new(name, () => new MemoryStream(Bytes()));

    public byte[] Bytes()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in Parts())
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(text);
            }
        }

        return stream.ToArray();
    }

    private IEnumerable<(string Name, string Text)> Parts()
    {
        const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";
        yield return ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>");
        yield return ("_rels/.rels", $"<Relationships xmlns=\"{Package}\"><Relationship Id=\"r1\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        yield return ("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets>{string.Concat(_sheets.Select((s, i) =>
            $"<sheet name=\"{SecurityElement.Escape(s.Name)}\" sheetId=\"{i + 1}\" r:id=\"s{i + 1}\"{(s.Hidden ? " state=\"hidden\"" : "")}/>"))}</sheets></workbook>");
        yield return ("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{Package}\">{string.Concat(_sheets.Select((_, i) =>
            $"<Relationship Id=\"s{i + 1}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet{i + 1}.xml\"/>"))}<Relationship Id=\"y\" Type=\"{Relations}/styles\" Target=\"{StylesPart}\"/><Relationship Id=\"t\" Type=\"{Relations}/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>");
        yield return ($"xl/{StylesPart}", $"<styleSheet xmlns=\"{Main}\"><numFmts>{string.Concat(Formats.Select((f, i) =>
            $"<numFmt numFmtId=\"{i + 200}\" formatCode=\"{SecurityElement.Escape(f)}\"/>"))}</numFmts><cellXfs>{string.Concat(Formats.Select((_, i) => $"<xf numFmtId=\"{i + 200}\"/>"))}</cellXfs></styleSheet>");
        yield return ("xl/sharedStrings.xml", SharedTexts);
        for (var i = 0; i < _sheets.Count; i++)
        {
            yield return ($"xl/worksheets/sheet{i + 1}.xml", _sheets[i].Xml);
        }
    }

    private static string Written(object? cell, string place) => cell switch
    {
        null => "",
        Cell made => $"<c r=\"{place}\" t=\"{made.Type}\" s=\"{made.Style}\">{made.Xml}</c>",
        _ => $"<c r=\"{place}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(cell.ToString())}</t></is></c>",
    };
}

/// <summary>A cell as it is written.</summary>
internal sealed record Cell(string Xml, string Type, int Style);
