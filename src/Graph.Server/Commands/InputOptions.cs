using System.CommandLine;
using Graph.Core.Model;
using Graph.Core.Sources;

namespace Graph.Server.Commands;

/// <summary>How files of records are named and read, alike in every command that reads them.</summary>
internal sealed class InputOptions
{
    private const string Auto = "auto";

    private readonly Option<string> _format = new("--format")
    {
        Description = "The format; auto recognises it by content. Files may be gzipped.",
        DefaultValueFactory = _ => Auto,
    };

    private readonly Option<FileInfo?> _map = new("--map")
    {
        Description = "A JSON object of column → field, for leads whose headers are not recognised (load --dry-run --save-map FILE writes one).",
        HelpName = "FILE",
    };

    private readonly Option<string> _source;

    public InputOptions(Option<string> source)
    {
        _source = source;
        _format.AcceptOnlyFromAmong([Auto, .. RecordReaders.All.Select(r => r.Format)]);
        _source.Validators.Add(result =>
        {
            var name = result.Tokens.Count > 0 ? result.Tokens[0].Value : null;
            if (name is not null && !RecordKey.IsSourceName(name))
            {
                result.AddError($"'{name}' is no source name: use letters, digits, '-', '_' and '.', at most 64.");
            }
        });
    }

    public void AddTo(Command command)
    {
        command.Add(_source);
        command.Add(_format);
        command.Add(_map);
    }

    /// <summary>The input that a command line names.</summary>
    /// <exception cref="UsageException">A file is not there.</exception>
    /// <exception cref="UnreadableFileException">No format fits.</exception>
    public RecordInput Read(ParseResult parse, IEnumerable<string> paths)
    {
        var files = InputFiles.Of(paths);
        var format = parse.GetValue(_format)!;
        // A mapping of columns says that the file has columns.
        var reader = format != Auto ? RecordReaders.ByFormat(format)
            : parse.GetValue(_map) is not null ? RecordReaders.OfColumns(files.Sources)
            : RecordReaders.Detect(files.Sources);
        files.Rewind();
        return new RecordInput(files, reader, parse.GetValue(_map), parse.GetValue(_source)!);
    }
}
