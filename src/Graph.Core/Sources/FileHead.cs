using System.Text.Json;
using Graph.Core.Sources.Text;

namespace Graph.Core.Sources;

/// <summary>The first lines of a file, by which it is recognised.</summary>
internal sealed class FileHead
{
    private FileHead(SourceFile file, IReadOnlyList<SourceLine> lines)
    {
        File = file;
        Lines = lines;
        First = lines.Select(l => l.Text.TrimStart()).FirstOrDefault(t => t.Length > 0) ?? "";
    }

    public SourceFile File { get; }

    public IReadOnlyList<SourceLine> Lines { get; }

    /// <summary>The first line that is not blank, without leading blanks.</summary>
    public string First { get; }

    public bool IsObject => First.StartsWith('{');

    /// <summary>Reads the head of a file.</summary>
    /// <exception cref="UnreadableFileException">It is empty, blank, binary, XML or a JSON array.</exception>
    public static FileHead Of(SourceFile file)
    {
        var head = new FileHead(file, Head(file));
        return head.First switch
        {
            "" => throw new UnreadableFileException($"{file.Name} holds no text: send a file with records."),
            ['<', ..] => throw new UnreadableFileException($"{file.Name} is XML, which this format does not read: let the format be recognised (auto), or name one of XML."),
            ['[', ..] when IsArray(head.First) => throw new UnreadableFileException($"{file.Name} is one JSON array: write one object a line (jq -c '.[]')."),
            _ => head,
        };
    }

    /// <summary>Refuses a file of JSON lines of which no line at its head is an object of the form that its format asks for.</summary>
    /// <exception cref="UnreadableFileException">There is none.</exception>
    public void RequireObject(Func<JsonElement, bool> fits, string needs)
    {
        var objects = 0;
        foreach (var line in Lines)
        {
            using var document = JsonLine.TryParse(line, out _);
            objects += document is null ? 0 : 1;
            if (document is not null && fits(document.RootElement))
            {
                return;
            }
        }

        throw new UnreadableFileException(objects == 0
            ? $"{File.Name} holds no JSON lines: write one whole object a line (jq -c .), or name the file's format."
            : $"{File.Name} is of another kind: none of its first lines has {needs}.");
    }

    /// <summary>The head's rows under a delimiter; a row cut by the head's end may be missing.</summary>
    public IReadOnlyList<CsvRow> Rows(char delimiter) =>
        [.. CsvRows.Read(Lines, delimiter).Where(r => r.Problem is null && !r.IsBlank)];

    private static List<SourceLine> Head(SourceFile file)
    {
        var lines = new List<SourceLine>();
        var characters = 0;
        foreach (var line in SourceLines.Read(file))
        {
            lines.Add(line);
            characters += line.Text.Length;
            if (lines.Count == ReadLimits.HeadLines || characters > ReadLimits.HeadCharacters)
            {
                break;
            }
        }

        return lines;
    }

    private static bool IsArray(string first) => first.Length == 1 || first[1..].TrimStart() is "" or ['{' or '"' or '[' or ']', ..];
}
