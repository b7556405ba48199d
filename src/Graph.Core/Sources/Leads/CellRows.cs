using Graph.Core.Sources.Text;
using Graph.Core.Sources.Workbooks;
using Graph.Core.Sources.Xml;

namespace Graph.Core.Sources.Leads;

/// <summary>A column that is read: where it stands, what it holds, and the label of what it holds ("SSN").</summary>
internal readonly record struct CellColumn(int Index, CellRole Role, string Header, string? Label);

/// <summary>A row of a file as cells, or why it cannot be read.</summary>
internal readonly record struct CellRow(string File, IReadOnlyList<CellColumn> Columns, CsvRow Row, string? Problem);

/// <summary>Reads files of rows as cells by their recognised headers, streaming: the lean sister of <see cref="LeadCsvReader"/>, which makes records.</summary>
internal static class CellRows
{
    private static readonly Dictionary<string, CellRole> Roles = new(StringComparer.Ordinal)
    {
        ["id"] = CellRole.Id,
        ["kind"] = CellRole.Kind,
        ["names"] = CellRole.FullName,
        ["aliases"] = CellRole.FullName,
        ["formerNames"] = CellRole.FullName,
        ["firstName"] = CellRole.GivenName,
        ["middleName"] = CellRole.MiddleName,
        ["lastName"] = CellRole.FamilyName,
        ["birthDates"] = CellRole.BirthDate,
        ["foundedDates"] = CellRole.BirthDate,
        ["genders"] = CellRole.Gender,
        ["nationalities"] = CellRole.Country,
        ["citizenships"] = CellRole.Country,
        ["countries"] = CellRole.Country,
        ["addresses"] = CellRole.Address,
        ["street"] = CellRole.Address,
        ["streetNumber"] = CellRole.StreetNumber,
        ["city"] = CellRole.City,
        ["region"] = CellRole.Region,
        ["postcode"] = CellRole.Postcode,
        ["phones"] = CellRole.Phone,
        ["emails"] = CellRole.Email,
        ["websites"] = CellRole.Website,
        ["accounts"] = CellRole.Account,
        ["wallets"] = CellRole.Account,
        ["handles"] = CellRole.Account,
        ["identifiers"] = CellRole.Identifier,
        ["employers"] = CellRole.Employer,
    };

    /// <summary>Refuses a file that is no table of text.</summary>
    /// <exception cref="UnreadableFileException">It is a workbook, JSON or XML, or cannot be read.</exception>
    public static void Require(SourceFile file)
    {
        var found = WorkbookArchive.IsWorkbook(file) ? "a workbook" : XmlElements.RootOf(file) is not null ? "XML" : FileHead.Of(file).IsObject ? "JSON lines" : null;
        if (found is not null)
        {
            throw new UnreadableFileException($"{file.Name} is {found}, and only CSV can be deduplicated: save it as CSV, or load it into a store (graph load), which resolves it too.");
        }
    }

    /// <summary>All rows of a file.</summary>
    /// <exception cref="UnreadableFileException">No column says whom a row is about, the mapping does not fit, or the file breaks off.</exception>
    public static IEnumerable<CellRow> Read(SourceFile file, ColumnMapping? mapping)
    {
        var table = LeadTable.Of(FileHead.Of(file), mapping);
        var columns = Columns(table);
        foreach (var row in CsvRows.Read(file, table.Delimiter).SkipWhile(r => r.Line <= table.Header.Row).Where(r => !r.IsBlank))
        {
            yield return new CellRow(file.Name, columns, row, row.ProblemUnder(table.Headers.Count));
        }
    }

    private static CellColumn[] Columns(LeadTable table) =>
    [
        .. table.Columns
            .Select((c, i) => new CellColumn(i, c.Field is null ? CellRole.None : Roles.GetValueOrDefault(c.Field), table.Headers[i], c.Label))
            .Where(c => c.Role != CellRole.None),
    ];
}
