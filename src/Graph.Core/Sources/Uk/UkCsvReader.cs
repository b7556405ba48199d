using Graph.Core.Model;
using Graph.Core.Sources.Lists;
using Graph.Core.Sources.Text;

namespace Graph.Core.Sources.Uk;

/// <summary>Reads the UK Sanctions List as CSV: a first line with the day of the report, then a header, then a row for each name, address and date of a party.</summary>
internal static class UkCsvReader
{
    private const string Id = "uniqueid";
    private static readonly string[] Needed = [Id, "name6", "nametype", "individualentityship"];

    /// <summary>Whether a head is of the list.</summary>
    public static bool IsList(FileHead head) => head.Rows(',').Any(IsHeader);

    public static IEnumerable<ReadItem> Read(ReadRequest request, SourceFile file, KeysTaken keys)
    {
        var headers = CsvRows.Read(file, ',').Take(ReadLimits.HeadLines).FirstOrDefault(IsHeader)?.Fields.Select(f => f.Trim()).ToList()
            ?? throw new UnreadableFileException($"{file.Name} is not the UK Sanctions List: none of its first rows has the columns Unique ID, Name 6, Name type and Designation Type; send the list as it is published.");
        var id = headers.FindIndex(h => UkFields.Field(h) == Id);
        foreach (var (party, rows) in RowGroups.Of(tally => Rows(file, tally), request.Tally, row => row.ProblemUnder(headers.Count) is not null ? null : Filled(row[id])))
        {
            request.Tally.Add("rows", rows.Count);
            foreach (var item in party is null ? [new Rejected(Reject(file.Name, headers, rows[0]))] : Close(request, file.Name, headers, rows, keys))
            {
                yield return item;
            }
        }
    }

    private static IEnumerable<ReadItem> Close(ReadRequest request, string file, List<string> headers, IReadOnlyList<CsvRow> rows, KeysTaken keys)
    {
        var party = new UkParty(new Provenance(file, rows[0].Line), request.Tally);
        foreach (var row in rows)
        {
            var fields = new UkFields();
            foreach (var (index, header) in headers.Index())
            {
                fields.Add(header, row[index]);
            }

            party.Add(fields);
        }

        var (id, draft) = party.Close();
        if (!draft.IsNamed)
        {
            return [new Rejected(new Reject(file, rows[0].Line, "Name 6", ReadLimits.Shown(id), "No row of this party names it.", "Fill the name and load the list again."))];
        }

        request.Tally.Add("parties");
        return keys.Admit(draft, new RecordKey(request.Source, id!), "Unique ID", request.Tally);
    }

    private static Reject Reject(string file, List<string> headers, CsvRow row) => row.ProblemUnder(headers.Count) is { } problem
        ? new Reject(file, row.Line, "row", ReadLimits.Shown(row.Text), problem, "Mend the quotes and delimiters of the row.")
        : new Reject(file, row.Line, "Unique ID", ReadLimits.Shown(row.Text), "The row has no Unique ID.", "Fill it and load the list again.");

    /// <summary>The rows after the header.</summary>
    private static IEnumerable<CsvRow> Rows(SourceFile file, Tally? tally) => CsvRows.Read(file, ',', tally).SkipWhile(r => !IsHeader(r)).Skip(1).Where(r => !r.IsBlank);

    private static bool IsHeader(CsvRow row)
    {
        var fields = row.Fields.Select(UkFields.Field).ToList();
        return Needed.All(fields.Contains);
    }

    private static string? Filled(string? cell) => string.IsNullOrWhiteSpace(cell) ? null : cell.Trim();
}
