using Graph.Core.Sources.Text;

namespace Graph.Core.Sources.Au;

/// <summary>The columns of Australia's consolidated list, found by their headers: their order has changed, and columns have come (Alias Strength, Instrument of Designation, the four measures).</summary>
internal sealed class AuColumns
{
    public const string Reference = "Reference";
    public const string Name = "Name of Individual or Entity";
    public const string Type = "Type";
    public const string NameType = "Name Type";
    public const string AliasStrength = "Alias Strength";
    public const string BirthDate = "Date of Birth";
    public const string BirthPlace = "Place of Birth";
    public const string Citizenship = "Citizenship";
    public const string Address = "Address";
    public const string Information = "Additional Information";
    public const string Listing = "Listing Information";
    public const string Imo = "IMO Number";
    public const string Committees = "Committees";
    public const string ControlDate = "Control Date";
    public const string Instrument = "Instrument of Designation";

    public static readonly IReadOnlyList<string> Needed = [Reference, Name, Type, NameType];

    private static readonly string[] Known =
    [
        .. Needed, AliasStrength, BirthDate, BirthPlace, Citizenship, Address, Information, Listing, Imo, Committees, ControlDate, Instrument,
        "Targeted Financial Sanction", "Travel Ban", "Arms Embargo", "Maritime Restriction",
    ];

    private readonly Dictionary<string, int> _places;

    private AuColumns(IReadOnlyList<string> headers)
    {
        Headers = headers;
        _places = headers.Index().DistinctBy(h => h.Item, StringComparer.OrdinalIgnoreCase).ToDictionary(h => h.Item, h => h.Index, StringComparer.OrdinalIgnoreCase);
    }

    public IReadOnlyList<string> Headers { get; }

    /// <summary>Headers that this reader does not know: their values are kept under them.</summary>
    public IEnumerable<string> Unknown => Headers.Where(h => h.Length > 0 && !Known.Contains(h, StringComparer.OrdinalIgnoreCase));

    /// <summary>Whether a head is of the list: its first row names the columns without which nobody can be told.</summary>
    public static bool IsList(FileHead head) => TryRead(head.Rows(',')) is not null;

    /// <summary>A cell, trimmed; null where it is empty or the column is not there.</summary>
    public string? Cell(CsvRow row, string header) => _places.TryGetValue(header, out var place) ? Filled(row[place]) : null;

    /// <summary>Why a row cannot be read; null of any other.</summary>
    public string? Problem(CsvRow row) => row.ProblemUnder(Headers.Count);

    /// <summary>Every cell that no reader of a typed column takes, with its header.</summary>
    public IEnumerable<(string Header, string Value)> Rest(CsvRow row, IReadOnlySet<string> read) =>
        Headers.Index().Where(h => !read.Contains(h.Item)).Select(h => (h.Item, Filled(row[h.Index]))).Where(c => c.Item2 is not null).Select(c => (c.Item, c.Item2!));

    /// <summary>The columns that the first of some rows names; null where it lacks one without which nobody can be told.</summary>
    public static AuColumns? TryRead(IReadOnlyList<CsvRow> rows)
    {
        var headers = rows.Count == 0 ? [] : rows[0].Fields.Select(f => f.Trim()).ToList();
        return Needed.All(n => headers.Contains(n, StringComparer.OrdinalIgnoreCase)) ? new AuColumns(headers) : null;
    }

    /// <summary>The workbook's line ends come through its CSV as <c>_x000D_</c> (ECMA-376, 22.9.2.19).</summary>
    private static string? Filled(string? cell) =>
        cell?.Replace("_x000D_", "", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal).Trim() is { Length: > 0 } text ? text : null;
}
