using System.Text;

namespace Graph.Core.Sources.Text;

/// <summary>Reads CSV (RFC 4180) row by row and goes on after a row that cannot be read.</summary>
/// <remarks>
/// Own code, since the CSV packages at hand stop for good at the first malformed row, and a bad row must cost that row only:
/// of a row whose quote is never closed, the first line is set aside and reading resumes on the next.
/// </remarks>
internal static class CsvRows
{
    private const string Unclosed = "A quote is opened and never closed.";

    public static IEnumerable<CsvRow> Read(SourceFile file, char delimiter, Tally? tally = null) => Read(SourceLines.Read(file, tally), delimiter);

    public static IEnumerable<CsvRow> Read(IEnumerable<SourceLine> lines, char delimiter)
    {
        var again = new LinkedList<SourceLine>();
        using var source = lines.GetEnumerator();
        while (Next(again, source, out var line))
        {
            yield return ReadRow(line, again, source, delimiter);
        }
    }

    private static bool Next(LinkedList<SourceLine> again, IEnumerator<SourceLine> source, out SourceLine line)
    {
        if (again.First is { } first)
        {
            again.RemoveFirst();
            line = first.Value;
            return true;
        }

        var more = source.MoveNext();
        line = more ? source.Current : default;
        return more;
    }

    private static CsvRow ReadRow(SourceLine first, LinkedList<SourceLine> again, IEnumerator<SourceLine> source, char delimiter)
    {
        if (first.TooLong)
        {
            return new CsvRow(first.Number, [], first.Text, "The line is longer than 16 MB.");
        }

        var taken = new List<SourceLine>();
        var text = first.Text;
        var fields = new List<string>();
        var problem = Split(text, delimiter, fields);
        while (ReferenceEquals(problem, Unclosed) && taken.Count < ReadLimits.RowLines
            && text.Length <= ReadLimits.FieldCharacters && Next(again, source, out var line))
        {
            taken.Add(line);
            text = $"{text}\n{line.Text}";
            problem = line.TooLong ? Unclosed : Split(text, delimiter, fields);
            if (line.TooLong)
            {
                break;
            }
        }

        if (problem is null)
        {
            return new CsvRow(first.Number, fields, text, null);
        }

        PutBack(taken, again);
        return new CsvRow(first.Number, [], first.Text, problem);
    }

    private static void PutBack(List<SourceLine> taken, LinkedList<SourceLine> again)
    {
        for (var i = taken.Count - 1; i >= 0; i--)
        {
            again.AddFirst(taken[i]);
        }
    }

    /// <summary>Splits one row into fields; answers what is wrong with it, or null.</summary>
    private static string? Split(string text, char delimiter, List<string> fields)
    {
        fields.Clear();
        var at = 0;
        while (true)
        {
            var quoted = at < text.Length && text[at] == '"';
            var problem = quoted ? Quoted(text, delimiter, ref at, fields) : Plain(text, delimiter, ref at, fields);
            if (problem is not null || at >= text.Length)
            {
                return problem;
            }

            at++;
            if (at == text.Length)
            {
                fields.Add("");
                return null;
            }
        }
    }

    private static string? Plain(string text, char delimiter, ref int at, List<string> fields)
    {
        var end = text.IndexOf(delimiter, at);
        end = end < 0 ? text.Length : end;
        return Take(text[at..end], end, ref at, fields);
    }

    private static string? Quoted(string text, char delimiter, ref int at, List<string> fields)
    {
        var value = new StringBuilder();
        for (var i = at + 1; i < text.Length; i++)
        {
            if (text[i] != '"')
            {
                value.Append(text[i]);
            }
            else if (i + 1 < text.Length && text[i + 1] == '"')
            {
                value.Append('"');
                i++;
            }
            else if (i + 1 == text.Length || text[i + 1] == delimiter)
            {
                return Take(value.ToString(), i + 1, ref at, fields);
            }
            else
            {
                return "Text follows a closing quote.";
            }
        }

        return Unclosed;
    }

    private static string? Take(string value, int end, ref int at, List<string> fields)
    {
        at = end;
        fields.Add(value);
        return value.Length > ReadLimits.FieldCharacters ? "A field is longer than 1 MB." : null;
    }
}
