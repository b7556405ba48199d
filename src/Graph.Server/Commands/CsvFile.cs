using System.Text;
using Graph.Core.Sources.Text;

namespace Graph.Server.Commands;

/// <summary>A CSV file that a spreadsheet opens as text: every cell quoted, none a formula, UTF-8 with the mark that tells a spreadsheet so.</summary>
internal sealed class CsvFile(Stream stream) : IDisposable
{
    private readonly StreamWriter _writer = new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)) { NewLine = "\n" };

    public CsvFile(FileInfo file)
        : this(file.Create())
    {
    }

    public void Write(IEnumerable<string> cells) =>
        _writer.WriteLine(string.Join(',', cells.Select(c => $"\"{FormulaGuard.On(c).Replace("\"", "\"\"", StringComparison.Ordinal)}\"")));

    /// <summary>Hands everything over to the stream.</summary>
    public void Flush() => _writer.Flush();

    public void Dispose() => _writer.Dispose();
}
