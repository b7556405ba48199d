using System.Globalization;
using System.Xml;

namespace Graph.Core.Sources.Workbooks;

/// <summary>The number formats of a workbook's cells, by the index of their style (ECMA-376, part 1, 18.8).</summary>
internal sealed class CellFormats
{
    private static readonly Dictionary<int, string> BuiltIn = new (int Id, string Format)[]
    {
        (1, "0"), (2, "0.00"), (3, "#,##0"), (4, "#,##0.00"), (9, "0%"), (10, "0.00%"), (11, "0.00E+00"), (12, "# ?/?"), (13, "# ??/??"), (14, "yyyy-mm-dd"),
        (15, "d-mmm-yy"), (16, "d-mmm"), (17, "mmm-yy"), (18, "h:mm AM/PM"), (19, "h:mm:ss AM/PM"), (20, "h:mm"), (21, "h:mm:ss"), (22, "yyyy-mm-dd h:mm"),
        (37, "#,##0"), (38, "#,##0"), (39, "#,##0.00"), (40, "#,##0.00"), (45, "mm:ss"), (46, "h:mm:ss"), (47, "mm:ss"), (48, "##0.0E+0"), (49, "@"),
    }.ToDictionary(f => f.Id, f => f.Format);

    private readonly List<string> _styles = [];

    /// <summary>Reads the formats from the part of styles.</summary>
    public static CellFormats Read(XmlReader? styles)
    {
        var formats = new CellFormats();
        var own = new Dictionary<int, string>();
        var inCells = false;
        while (styles?.Read() == true)
        {
            inCells = styles.LocalName == "cellXfs" ? styles.NodeType == XmlNodeType.Element : inCells;
            if (styles.NodeType == XmlNodeType.Element && styles.LocalName == "numFmt")
            {
                own[Id(styles, "numFmtId")] = styles.GetAttribute("formatCode") ?? "";
            }
            else if (inCells && styles.NodeType == XmlNodeType.Element && styles.LocalName == "xf")
            {
                var id = Id(styles, "numFmtId");
                formats._styles.Add(own.GetValueOrDefault(id) ?? BuiltIn.GetValueOrDefault(id) ?? (IsDateOfEastAsia(id) ? BuiltIn[14] : ""));
            }
        }

        return formats;
    }

    /// <summary>The format of a style; empty for the general one.</summary>
    public string Of(string? style) =>
        int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < _styles.Count ? _styles[index] : "";

    private static int Id(XmlReader reader, string name) => int.TryParse(reader.GetAttribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0;

    // Ids that Chinese, Japanese and Korean Excel gives its dates (18.8.30).
    private static bool IsDateOfEastAsia(int id) => id is (>= 27 and <= 31) or 36 or (>= 50 and <= 54) or 57 or 58;
}
