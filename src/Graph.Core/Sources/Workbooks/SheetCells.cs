using System.Globalization;
using System.Xml;

namespace Graph.Core.Sources.Workbooks;

/// <summary>Reads the cells of a sheet, streaming (ECMA-376, part 1, 18.3).</summary>
internal sealed class SheetCells(IReadOnlyList<string> texts, CellFormats formats, bool from1904)
{
    /// <summary>What stands for a formula whose value was never computed.</summary>
    public const string NoValue = "#NO VALUE!";

    /// <summary>The rows that a sheet holds with their numbers, from 1; rows that are blank may be left out.</summary>
    /// <exception cref="InvalidDataException">A cell stands further to the right than a table of leads goes.</exception>
    public IEnumerable<(int Number, List<string> Cells)> Rows(WorkbookPart part)
    {
        var (sheet, number) = (part.Xml, 0);
        while (part.Step())
        {
            if (sheet.NodeType == XmlNodeType.Element && sheet.LocalName == "row")
            {
                number = int.TryParse(sheet.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var stated) ? stated : number + 1;
                yield return (number, Row(sheet));
            }
        }
    }

    /// <summary>The column of a reference ("C7" is 2); -1 where there is none.</summary>
    public static int Column(ReadOnlySpan<char> reference)
    {
        var column = 0;
        foreach (var c in reference)
        {
            if (!char.IsAsciiLetterUpper(c) || column > WorkbookLimits.Columns)
            {
                break;
            }

            column = (column * 26) + (c - 'A' + 1);
        }

        return column - 1;
    }

    private List<string> Row(XmlReader sheet)
    {
        var cells = new List<string>();
        var depth = sheet.Depth;
        if (sheet.IsEmptyElement)
        {
            return cells;
        }

        while (sheet.Read() && sheet.Depth > depth)
        {
            if (sheet.NodeType == XmlNodeType.Element && sheet.LocalName == "c")
            {
                var column = Column(sheet.GetAttribute("r")) is var stated and >= 0 ? stated : cells.Count;
                if (column >= WorkbookLimits.Columns)
                {
                    throw new InvalidDataException($"a row has more than {WorkbookLimits.Columns} columns");
                }

                Set(cells, column, Cell(sheet));
            }
        }

        return cells;
    }

    /// <summary>Sets a cell of a row, which grows as far as it must.</summary>
    public static void Set(List<string> cells, int column, string text)
    {
        while (cells.Count <= column)
        {
            cells.Add("");
        }

        cells[column] = text;
    }

    private string Cell(XmlReader sheet)
    {
        var (type, style, depth) = (sheet.GetAttribute("t") ?? "n", sheet.GetAttribute("s"), sheet.Depth);
        var (value, isFormula) = ((string?)null, false);
        while (!sheet.IsEmptyElement || sheet.Depth > depth)
        {
            if (!sheet.Read() || sheet.Depth <= depth)
            {
                break;
            }

            if (sheet.NodeType == XmlNodeType.Element && sheet.Depth == depth + 1)
            {
                isFormula |= sheet.LocalName == "f";
                value = sheet.LocalName is "v" or "is" ? SharedTexts.Text(sheet) : value;
            }
        }

        return isFormula && type != "str" && string.IsNullOrEmpty(value) ? NoValue : Shown(type, style, value ?? "");
    }

    private string Shown(string type, string? style, string value) => type switch
    {
        "s" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < texts.Count
            ? texts[index]
            : throw new InvalidDataException($"a cell names the shared text {value}, which there is not"),
        "b" => value is "1" or "true" ? "TRUE" : "FALSE",
        "n" when double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => CellText.Of(number, formats.Of(style), from1904),
        // A date in ISO 8601: without the time of midnight.
        "d" => value.EndsWith("T00:00:00", StringComparison.Ordinal) ? value[..^9] : value,
        _ => value,
    };
}
