using System.Globalization;
using Graph.Core.Sources.Leads;
using Graph.Core.Sources.Text;

namespace Graph.Core.Sources.Ofac;

/// <summary>The files of one OFAC list, told apart by their columns: the names differ by list and day (sdn, cons_prim, sdn_2021-08-18).</summary>
/// <remarks>A file may have grown columns at its end: what stands there is kept under the number of its column.</remarks>
internal sealed class OfacFiles
{
    public const int PartyColumns = 12;
    public const int AliasColumns = 5;
    public const int AddressColumns = 6;
    public const int CommentColumns = 2;

    public required SourceFile Parties { get; init; }

    public SourceFile? Aliases { get; init; }

    public SourceFile? Addresses { get; init; }

    public SourceFile? Comments { get; init; }

    /// <summary>The kinds of file that are there, sorted: what a snapshot must not lack when the one before had it.</summary>
    public IReadOnlyList<string> Roles =>
    [
        .. new[] { ("add", Addresses), ("alt", Aliases), ("sdn", Parties), ("sdn_comments", Comments) }.Where(r => r.Item2 is not null).Select(r => r.Item1),
    ];

    /// <summary>The null of OFAC's legacy files is <c>-0- </c> with a trailing blank.</summary>
    public static bool IsNull(string? field) => string.IsNullOrWhiteSpace(field) || field.AsSpan().Trim() is "-0-";

    public static string? Value(string? field) => IsNull(field) ? null : field!.Trim();

    /// <summary>Whether a head is of the list of parties: 12 columns or more, a number first, a known SDN_Type third.</summary>
    public static bool IsParties(FileHead head) => Shape(head).Role == PartyColumns;

    /// <summary>How many columns the rows of a file have, which is no fewer than its kind has.</summary>
    public static int Width(SourceFile file, int columns) => Math.Max(columns, Shape(FileHead.Of(file)).Width);

    /// <summary>Tells the files apart.</summary>
    /// <exception cref="UnreadableFileException">One is none of OFAC's, two have one role, or the list of parties is missing.</exception>
    public static OfacFiles Of(IReadOnlyList<SourceFile> files)
    {
        var roles = new Dictionary<int, SourceFile>();
        foreach (var file in files)
        {
            var columns = Shape(FileHead.Of(file)).Role;
            if (columns == 0)
            {
                throw new UnreadableFileException(
                    $"{file.Name} is none of OFAC's legacy files (sdn: 12 columns, alt: 5, add: 6, sdn_comments: 2, without a header): take it out, or name its format.");
            }

            if (!roles.TryAdd(columns, file))
            {
                throw new UnreadableFileException($"{file.Name} and {roles[columns].Name} are the same kind of OFAC file: load one day's files at a time.");
            }
        }

        return new OfacFiles
        {
            Parties = roles.GetValueOrDefault(PartyColumns)
                ?? throw new UnreadableFileException($"{string.Join(", ", files.Select(f => f.Name))} belong to a list whose sdn.csv is not there: name sdn.csv with them."),
            Aliases = roles.GetValueOrDefault(AliasColumns),
            Addresses = roles.GetValueOrDefault(AddressColumns),
            Comments = roles.GetValueOrDefault(CommentColumns),
        };
    }

    /// <summary>What a file is, by the number of columns its kind has (0 where it is none of OFAC's), and how many it has itself.</summary>
    /// <remarks>The rule of most rows: one odd row must not hide what the file is.</remarks>
    private static (int Role, int Width) Shape(FileHead head)
    {
        var all = head.Rows(',');
        var rows = all.Where(r => IsNumber(r[0])).ToList();
        if (rows.Count == 0 || rows.Count * 2 < all.Count || HasLeadHeader(head, all))
        {
            return default;
        }

        var width = rows.GroupBy(r => r.Fields.Count).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).First().Key;
        return (Role(rows, width), width);
    }

    /// <summary>A file of more columns than its kind has is told by what stands in them.</summary>
    private static int Role(List<CsvRow> rows, int width) => width switch
    {
        >= PartyColumns => Most(rows, r => IsType(r[2])) ? PartyColumns : 0,
        AliasColumns => AliasColumns,
        > AliasColumns when Most(rows, r => r[2]?.Trim() is "aka" or "fka" or "nka") => AliasColumns,
        AddressColumns => AddressColumns,
        > AddressColumns when Most(rows, r => IsNumber(r[1])) => AddressColumns,
        CommentColumns => CommentColumns,
        CommentColumns + 1 when Most(rows, r => !IsNumber(r[1])) => CommentColumns,
        _ => 0,
    };

    private static bool Most(List<CsvRow> rows, Func<CsvRow, bool> fits) => rows.Count(fits) * 2 > rows.Count;

    /// <summary>OFAC's files begin with a row of the list; a first row of known lead headers is a file of leads with numbers for ids.</summary>
    private static bool HasLeadHeader(FileHead head, IReadOnlyList<CsvRow> rows) =>
        rows.Count > 0 && !IsNumber(rows[0][0]) && LeadTable.TryRead(head, null, out _) is not null;

    private static bool IsType(string? field) => field?.Trim() is "individual" or "vessel" or "aircraft" or "-0-";

    private static bool IsNumber(string? field) => long.TryParse(field, NumberStyles.None, CultureInfo.InvariantCulture, out _);
}
