using Graph.Core.Model;
using Graph.Core.Sources.Text;

namespace Graph.Core.Sources.Leads;

/// <summary>Reads the rows of tables of leads into records, alike for CSV and workbooks.</summary>
/// <param name="request">What is read.</param>
/// <param name="isId">Whether a text is the id of a row of this load.</param>
internal sealed class LeadRowsReading(ReadRequest request, Func<string, bool> isId)
{
    private const string DerivedId = "lead id";

    private readonly KeysTaken _keys = new();
    private readonly DateOrders _orders = new(request.Tally);

    /// <summary>Says what only all rows together tell.</summary>
    public void Close() => _orders.Tell();

    /// <summary>Reads one row.</summary>
    /// <param name="file">The file's name.</param>
    /// <param name="table">Its layout.</param>
    /// <param name="row">The row.</param>
    /// <param name="cell">Names the cell of a column in this row ("Leads!C7"), in a workbook; null elsewhere.</param>
    public IEnumerable<ReadItem> Read(string file, LeadTable table, CsvRow row, Func<string, string, string>? cell = null)
    {
        string? id = null;
        foreach (var item in Items(file, table, row))
        {
            id = item is ReadRecord read ? read.Record.Key.RecordId : id;
            yield return item is Rejected { Reject: var reject }
                ? new Rejected(cell is null ? reject : reject with { Problem = $"{cell(reject.Column, reject.Value)}: {reject.Problem}" }) { Row = Original(table, row, id) }
                : item;
        }
    }

    /// <summary>The row as it stands. In a table without ids the one derived stands before it; what could not be parted stands after the last column, where it is refused again.</summary>
    private SourceRow Original(LeadTable table, CsvRow row, string? id)
    {
        var cells = row.Fields.Count > 0 ? row.Fields : [.. Enumerable.Repeat("", table.Headers.Count), row.Text];
        return request.Mapping is null && table.Columns.All(c => c.Field is not "id")
            ? new SourceRow([DerivedId, .. table.Headers], [id ?? "", .. cells], row.Line)
            : new SourceRow(table.Headers, cells, row.Line);
    }

    private IEnumerable<ReadItem> Items(string file, LeadTable table, CsvRow row)
    {
        if (row.ProblemUnder(table.Headers.Count) is { } problem)
        {
            request.Tally.Add("rows");
            return [new Rejected(new Reject(file, row.Line, "row", ReadLimits.Shown(row.Text), problem, "Mend the quotes and delimiters of the row."))];
        }

        var lead = new LeadDraft(new RecordDraft(new Provenance(file, row.Line)), request.Source);
        var id = new LeadRow(lead, table, new RelationCells(lead, request.Source, isId), _orders).Read(row);
        return lead.Close(id, _keys, request, row.Text);
    }
}
