using Graph.Core.Model;
using Graph.Core.Sources.Text;

namespace Graph.Core.Sources.Leads;

/// <summary>The ids of all rows of a load, so that a relation to a row further down is known for one.</summary>
/// <remarks>One 64-bit hash a row (some 16 bytes), and only for tables with columns of relations.</remarks>
internal sealed class LeadIds
{
    private readonly HashSet<ulong> _ids = [];

    public bool Contains(string text) => _ids.Contains(StableHash.Of(text));

    /// <summary>Whether a table names others by names that may be ids.</summary>
    public static bool AreAskedBy(LeadTable table) => table.Columns.Any(c => c.Field is "relations") && table.Columns.Any(c => c.Field is "id");

    /// <summary>Takes the ids of a table in; the first id column that is filled counts, as in reading.</summary>
    public void Add(LeadTable table, IEnumerable<CsvRow> rows)
    {
        var columns = Enumerable.Range(0, table.Columns.Count).Where(i => table.Columns[i].Field is "id").ToArray();
        foreach (var row in rows)
        {
            if (columns.Select(i => FormulaGuard.Off(row[i] ?? "").Trim()).FirstOrDefault(t => t.Length > 0) is { } id)
            {
                _ids.Add(StableHash.Of(id));
            }
        }
    }
}
