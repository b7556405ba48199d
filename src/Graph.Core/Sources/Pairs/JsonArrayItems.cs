using System.Text;
using Graph.Core.Sources.Text;

namespace Graph.Core.Sources.Pairs;

/// <summary>Cuts one JSON array into the texts of its objects by counting braces, so that memory holds one object and a bad one costs itself alone.</summary>
internal static class JsonArrayItems
{
    public static IEnumerable<SourceLine> Read(IEnumerable<SourceLine> lines)
    {
        var item = new StringBuilder();
        var (depth, inText, escaped, begun) = (0, false, false, 0L);
        foreach (var line in lines)
        {
            foreach (var c in line.Text)
            {
                if (depth > 0 || c == '{')
                {
                    item.Append(c);
                }

                if (inText)
                {
                    (inText, escaped) = (c != '"' || escaped, c == '\\' && !escaped);
                    continue;
                }

                inText = c == '"';
                begun = depth == 0 && c == '{' ? line.Number : begun;
                depth += c switch { '{' => 1, '}' when depth > 0 => -1, _ => 0 };
                if (depth == 0 && item.Length > 0)
                {
                    yield return new SourceLine(begun, item.ToString(), TooLong: false);
                    item.Clear();
                }
            }
        }

        if (item.Length > 0)
        {
            yield return new SourceLine(begun, item.ToString(), TooLong: false);
        }
    }
}
