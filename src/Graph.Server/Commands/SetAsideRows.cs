using System.Globalization;
using Graph.Core.Sources;

namespace Graph.Server.Commands;

/// <summary>The rows of which something was set aside, under their own header, to be mended and loaded again by themselves.</summary>
/// <remarks>
/// Tables with other headers go to files of their own (<c>mend-2.csv</c>). Rows of a table without ids bear the ids derived for them, so that a mended row takes the place of the first.
/// A row that could not be parted stands whole after the last column, where it is refused again until it is mended.
/// </remarks>
internal sealed class SetAsideRows(FileInfo? file) : IDisposable
{
    private readonly List<string> _written = [];
    private IReadOnlyList<string>? _columns;
    private CsvFile? _table;
    private StreamWriter? _lines;
    private (string File, long Row) _last;
    private long _rows;
    private long _notGiven;

    /// <summary>Takes what was set aside in; several reports of one row make one row.</summary>
    public void Add(Rejected rejected)
    {
        var place = (rejected.Reject.File, rejected.Row?.Number ?? rejected.Reject.Row);
        if (file is null || place == _last)
        {
            return;
        }

        _last = place;
        if (rejected.Row is not { } row)
        {
            _notGiven++;
            return;
        }

        _rows++;
        Write(row);
    }

    /// <summary>Says where the rows are, and the command that loads them: read by another mapping they would have other ids, and stand beside what they mend.</summary>
    public void Tell(Surroundings around, RecordInput input)
    {
        if (_rows > 0)
        {
            around.Say($"{_rows:N0} rows to mend are in {string.Join(", ", _written)}. Mend them there, then: {Again(input)}");
        }

        if (_notGiven > 0)
        {
            around.Say($"{_notGiven:N0} rows were set aside of a format whose rows are mended in the file itself.");
        }
    }

    // A delta in any case: as a snapshot these few rows would close all others.
    private string Again(RecordInput input) =>
        $"graph load {string.Join(' ', _written.Select(w => Quoted(Path.Combine(Path.GetDirectoryName(file!.ToString()) ?? "", w))))} --source {input.Source} --delta"
        + (input.Map is null ? "" : $" --map {Quoted(input.Map.ToString())}");

    private static string Quoted(string path) => path.Contains(' ', StringComparison.Ordinal) ? $"\"{path}\"" : path;

    public void Dispose()
    {
        _table?.Dispose();
        _lines?.Dispose();
    }

    private void Write(SourceRow row)
    {
        if (row.Columns.Count == 0)
        {
            _lines ??= new StreamWriter(Next().FullName, append: false) { NewLine = "\n" };
            _lines.WriteLine(row.Cells[0]);
            return;
        }

        if (_columns is null || !_columns.SequenceEqual(row.Columns))
        {
            _table?.Dispose();
            _table = new CsvFile(Next());
            _table.Write(_columns = row.Columns);
        }

        _table!.Write(row.Cells);
    }

    private FileInfo Next()
    {
        var number = _written.Count == 0 ? "" : (_written.Count + 1).ToString("'-'0", CultureInfo.InvariantCulture);
        var name = $"{Path.GetFileNameWithoutExtension(file!.Name)}{number}{file.Extension}";
        _written.Add(name);
        return new FileInfo(Path.Combine(file.DirectoryName ?? ".", name));
    }
}
