namespace Graph.Core.Sources.Leads;

/// <summary>Reads leads from workbooks (.xlsx): of each the first visible sheet that has a header.</summary>
internal sealed class LeadWorkbookReader : IRecordReader
{
    public string Format => "xlsx";

    public bool TakesMapping => true;

    public IEnumerable<ReadItem> Read(ReadRequest request)
    {
        var sheets = request.Files.Select(f => LeadSheet.Find(f, request.Mapping)).ToList();
        var reading = new LeadRowsReading(request, Ids(sheets).Contains);
        foreach (var sheet in sheets)
        {
            request.Tally.Add(sheet.Layout);
            foreach (var remark in sheet.Table.Header.Remarks())
            {
                request.Tally.Add(remark);
            }

            foreach (var row in sheet.Rows())
            {
                foreach (var item in reading.Read(sheet.File.Name, sheet.Table, row, (column, value) => sheet.Cell(row, column, value)))
                {
                    yield return item;
                }
            }
        }

        reading.Close();
    }

    private static LeadIds Ids(IReadOnlyList<LeadSheet> sheets)
    {
        var ids = new LeadIds();
        foreach (var sheet in sheets.Any(s => LeadIds.AreAskedBy(s.Table)) ? sheets : [])
        {
            ids.Add(sheet.Table, sheet.Rows());
        }

        return ids;
    }
}
