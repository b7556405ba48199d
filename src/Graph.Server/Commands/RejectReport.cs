using System.Globalization;
using Graph.Core.Model;

namespace Graph.Server.Commands;

/// <summary>What was set aside: the first rows in words, all of them in a CSV file where one is named.</summary>
internal sealed class RejectReport : IDisposable
{
    private const int Shown = 20;
    private readonly Surroundings _around;
    private readonly WholeFile? _whole;
    private readonly CsvFile? _file;
    private bool? _head;

    public RejectReport(Surroundings around, FileInfo? file)
    {
        _around = around;
        if (file is not null)
        {
            _whole = WholeFile.Open(file.FullName);
            _file = new CsvFile(_whole.Stream);
            _file.Write(["file", "row", "column", "value", "problem", "mend", "left_out"]);
        }
    }

    /// <summary>How many there were.</summary>
    public long Count { get; private set; }

    /// <summary>Takes one in; what is shown stands under a head that tells rows left out from values that are kept as words or left out.</summary>
    public void Add(Reject reject)
    {
        if (Count++ < Shown)
        {
            if (_head != reject.WholeRow)
            {
                _head = reject.WholeRow;
                _around.Say($"{(reject.WholeRow ? "Rows not loaded:" : "Values not read (their rows are loaded):")}");
            }

            _around.Say($"  {reject.File}, row {reject.Row}, {reject.Column}: '{reject.Value}' {reject.Problem} {reject.Mend}");
        }

        Note(reject);
    }

    /// <summary>Writes to the file alone: what is worth knowing and was not set aside.</summary>
    public void Note(Reject reject) => _file?.Write(
        [reject.File, reject.Row.ToString(CultureInfo.InvariantCulture), reject.Column, reject.Value, reject.Problem, reject.Mend, reject.WholeRow ? "row" : "value"]);

    /// <summary>Says how many were not shown.</summary>
    public void Close(string? named)
    {
        if (Count > Shown)
        {
            _around.Say($"  and {Count - Shown:N0} more; {(named is null ? "--rejects FILE lists all of them" : $"all of them are in {named}")}.");
        }
    }

    /// <summary>Gives the file its name, when all is in it; without this it is taken away again.</summary>
    public void Keep()
    {
        _file?.Flush();
        _whole?.Keep();
    }

    // What the writer still holds is of a file that is not kept.
    public void Dispose() => _whole?.Dispose();
}
