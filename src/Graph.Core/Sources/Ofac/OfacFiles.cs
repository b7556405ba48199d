using System.Globalization;
using Graph.Core.Sources.Leads;
using Graph.Core.Sources.Text;

namespace Graph.Core.Sources.Ofac;

/// <summary>The files of one OFAC list, told apart by their number of columns: the names differ by list and day (sdn, cons_prim, sdn_2021-08-18).</summary>
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

    /// <summary>The null of OFAC's legacy files is <c>-0- </c> with a trailing blank.</summary>
    public static bool IsNull(string? field) => string.IsNullOrWhiteSpace(field) || field.AsSpan().Trim() is "-0-";

    public static string? Value(string? field) => IsNull(field) ? null : field!.Trim();

    /// <summary>Whether a head is of the list of parties: 12 columns, a number first, a known SDN_Type third.</summary>
    public static bool IsParties(FileHead head) => Columns(head) == PartyColumns;

    /// <summary>Tells the files apart.</summary>
    /// <exception cref="UnreadableFileException">One is none of OFAC's, two have one role, or the list of parties is missing.</exception>
    public static OfacFiles Of(IReadOnlyList<SourceFile> files)
    {
        var roles = new Dictionary<int, SourceFile>();
        foreach (var file in files)
        {
            var columns = Columns(FileHead.Of(file));
            if (columns is not (PartyColumns or AliasColumns or AddressColumns or CommentColumns))
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

    /// <summary>The number of columns of a file whose rows begin with a number, else 0; 12 only where most rows have a known type.</summary>
    /// <remarks>The rule of most rows: one odd row must not hide what the file is.</remarks>
    private static int Columns(FileHead head)
    {
        var all = head.Rows(',');
        var rows = all.Where(r => IsNumber(r[0])).ToList();
        if (rows.Count * 2 < all.Count || HasLeadHeader(head, all))
        {
            return 0;
        }

        var columns = rows.GroupBy(r => r.Fields.Count).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Select(g => g.Key).FirstOrDefault();
        return columns == PartyColumns && rows.Count(r => IsType(r[2])) * 2 <= rows.Count ? 0 : columns;
    }

    /// <summary>OFAC's files begin with a row of the list; a first row of known lead headers is a file of leads with numbers for ids.</summary>
    private static bool HasLeadHeader(FileHead head, IReadOnlyList<CsvRow> rows) =>
        rows.Count > 0 && !IsNumber(rows[0][0]) && LeadTable.TryRead(head, null, out _) is not null;

    private static bool IsType(string? field) => field?.Trim() is "individual" or "vessel" or "aircraft" or "-0-";

    private static bool IsNumber(string? field) => long.TryParse(field, NumberStyles.None, CultureInfo.InvariantCulture, out _);
}
