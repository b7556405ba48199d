using System.Globalization;

namespace Graph.Core.Sources.Workbooks;

/// <summary>Values that a sheet shows once over several rows: they hold for each of them.</summary>
internal sealed class MergedCells
{
    private readonly ILookup<int, (int Column, int ToRow)> _beginning;
    private readonly List<(int Column, int ToRow, string Text)> _open = [];

    /// <param name="ranges">As the sheet writes them ("A3:A5").</param>
    public MergedCells(IEnumerable<string> ranges) => _beginning = ranges
        .Select(r => r.Split(':'))
        .Where(r => r.Length == 2)
        .Select(r => (From: Row(r[0]), Column: SheetCells.Column(r[0]), To: Row(r[1])))
        .Where(r => r.To > r.From && r.Column is >= 0 and < WorkbookLimits.Columns)
        .ToLookup(r => r.From, r => (r.Column, r.To));

    /// <summary>Fills the merged cells of a row; one that has nothing of its own stays blank.</summary>
    /// <param name="row">Its number, from 1; rows come in their order.</param>
    /// <param name="cells">Its cells.</param>
    public void Fill(int row, List<string> cells)
    {
        _open.RemoveAll(m => m.ToRow < row);
        if (cells.TrueForAll(string.IsNullOrWhiteSpace))
        {
            return;
        }

        foreach (var (column, _, text) in _open)
        {
            SheetCells.Set(cells, column, text);
        }

        _open.AddRange(_beginning[row].Where(r => r.Column < cells.Count).Select(r => (r.Column, r.ToRow, cells[r.Column])));
    }

    private static int Row(string reference) =>
        int.TryParse(reference.AsSpan().TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZ"), NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row : 0;
}
