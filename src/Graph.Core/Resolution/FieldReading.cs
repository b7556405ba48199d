using Graph.Core.Model;
using Graph.Core.Resolution.Normalising.Fields;
using Graph.Core.Sources;
using Graph.Core.Sources.Leads;
using Graph.Core.Sources.Text;

namespace Graph.Core.Resolution;

/// <summary>Reads whole files into a <see cref="FieldTable"/>, streaming: the next rows are read while the last ones are normalised in parallel.</summary>
/// <param name="request">What to read, and whom to tell.</param>
internal sealed class FieldReading(DedupeRequest request)
{
    private const int RowsAtOnce = 4096;

    private readonly FieldTableBuilder _builder = new([.. request.Files.Select(f => f.Source)]);
    private long _rows;

    /// <summary>Reads every file.</summary>
    /// <exception cref="UnreadableFileException">A file is not what it says.</exception>
    public FieldTable Read(CancellationToken cancellation)
    {
        foreach (var (_, file) in request.Files)
        {
            CellRows.Require(file);
        }

        for (var source = 0; source < request.Files.Count; source++)
        {
            var taken = new HashSet<string>(StringComparer.Ordinal);
            var number = 0L;
            using var chunks = CellRows.Read(request.Files[source].File, request.Mapping).Chunk(RowsAtOnce).GetEnumerator();
            var next = Task.Run(Next, cancellation);
            while (next.GetAwaiter().GetResult() is { } rows)
            {
                next = Task.Run(Next, cancellation);
                Add(source, rows, taken, ref number);
                cancellation.ThrowIfCancellationRequested();
            }

            CellRow[]? Next() => chunks.MoveNext() ? chunks.Current : null;
        }

        return _builder.Close();
    }

    private void Add(int source, CellRow[] rows, HashSet<string> taken, ref long number)
    {
        var read = new (string? Id, RowValues Values)[rows.Length];
        Parallel.For(0, rows.Length, i => read[i] = rows[i].Problem is null ? Read(rows[i]) : default);
        for (var i = 0; i < rows.Length; i++)
        {
            number++;
            if (Refused(rows[i], read[i].Id ?? FormattableString.Invariant($"row-{number}"), taken) is { } reject)
            {
                request.SetAside(reject);
            }
            else
            {
                Add(source, read[i].Id ?? FormattableString.Invariant($"row-{number}"), rows[i], read[i].Values);
            }
        }

        request.Progress(_rows += rows.Length);
    }

    private void Add(int source, string id, CellRow row, RowValues values)
    {
        _builder.Add(source, id, values);
        foreach (var (header, value) in values.Unread)
        {
            request.SetAside(new Reject(
                row.File, row.Row.Line, header, ReadLimits.Shown(value), "This cannot be read as what the header says; the row is resolved without it.", "Mend the value, or map the column to another field.", WholeRow: false));
        }
    }

    private static Reject? Refused(CellRow row, string id, HashSet<string> taken) =>
        row.Problem is { } problem ? new Reject(row.File, row.Row.Line, "row", ReadLimits.Shown(row.Row.Text), problem, "Mend the quotes and delimiters of the row.")
        : taken.Add(id) ? null
        : new Reject(row.File, row.Row.Line, "id", ReadLimits.Shown(id), "An earlier row of the file has this id.", "Give the row an id of its own.");

    /// <summary>Reads a row: its first id, and the values of its filled cells.</summary>
    private static (string? Id, RowValues Values) Read(CellRow row)
    {
        var cells = new List<(CellColumn, string)>(row.Columns.Count);
        string? id = null;
        foreach (var column in row.Columns)
        {
            var cell = row.Row[column.Index]?.Trim();
            if (!string.IsNullOrEmpty(cell))
            {
                id ??= column.Role == CellRole.Id ? cell : null;
                cells.Add((column, cell));
            }
        }

        return (id, RowValues.Read(cells));
    }
}
