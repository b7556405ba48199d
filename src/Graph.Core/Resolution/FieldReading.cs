using Graph.Core.Model;
using Graph.Core.Resolution.Normalising.Fields;
using Graph.Core.Sources;
using Graph.Core.Sources.Leads;
using Graph.Core.Sources.Text;

namespace Graph.Core.Resolution;

/// <summary>Reads whole files into a <see cref="FieldTable"/>, streaming.</summary>
/// <param name="request">What to read, and whom to tell.</param>
internal sealed class FieldReading(DedupeRequest request)
{
    private readonly FieldTableBuilder _builder = new([.. request.Files.Select(f => f.Source)]);
    private readonly List<(CellColumn Column, string Value)> _cells = [];
    private long _rows;

    /// <summary>Reads every file.</summary>
    /// <exception cref="UnreadableFileException">A file is not what it says.</exception>
    public FieldTable Read(CancellationToken cancellation)
    {
        for (var source = 0; source < request.Files.Count; source++)
        {
            var taken = new HashSet<string>(StringComparer.Ordinal);
            var number = 0L;
            foreach (var row in CellRows.Read(request.Files[source].File, request.Mapping))
            {
                cancellation.ThrowIfCancellationRequested();
                Add(source, row, ++number, taken);
            }
        }

        return _builder.Close();
    }

    private void Add(int source, CellRow row, long number, HashSet<string> taken)
    {
        request.Progress(++_rows);
        if (row.Problem is { } problem)
        {
            request.SetAside(new Reject(row.File, row.Row.Line, "row", ReadLimits.Shown(row.Row.Text), problem, "Mend the quotes and delimiters of the row."));
            return;
        }

        var id = Gather(row) ?? FormattableString.Invariant($"row-{number}");
        if (!taken.Add(id))
        {
            request.SetAside(new Reject(row.File, row.Row.Line, "id", ReadLimits.Shown(id), "An earlier row of the file has this id.", "Give the row an id of its own."));
            return;
        }

        foreach (var (header, value) in _builder.Add(source, id, _cells))
        {
            request.SetAside(new Reject(row.File, row.Row.Line, header, ReadLimits.Shown(value), "This cannot be read as what the header says; the row is resolved without it.", "Mend the value, or map the column to another field.", WholeRow: false));
        }
    }

    /// <summary>Gathers the cells that are filled; answers the first id.</summary>
    private string? Gather(CellRow row)
    {
        _cells.Clear();
        string? id = null;
        foreach (var column in row.Columns)
        {
            var cell = row.Row[column.Index]?.Trim();
            if (string.IsNullOrEmpty(cell))
            {
                continue;
            }

            if (column.Role == CellRole.Id)
            {
                id ??= cell;
            }
            else
            {
                _cells.Add((column, cell));
            }
        }

        return id;
    }
}
