namespace Graph.Core.Sources.Ofac;

/// <summary>Cuts Remarks into their entries.</summary>
internal static class RemarkTokens
{
    /// <summary>The entries between semicolons; one inside parentheses that are closed belongs to its entry.</summary>
    public static IEnumerable<string> Split(string remarks)
    {
        var start = 0;
        var at = 0;
        while (at < remarks.Length)
        {
            if (remarks[at] == '(' && Closing(remarks, at) is { } closing)
            {
                at = closing;
            }
            else if (remarks[at] == ';')
            {
                yield return remarks[start..at].Trim();
                start = at + 1;
            }

            at++;
        }

        yield return remarks[start..].Trim();
    }

    private static int? Closing(string text, int open)
    {
        var depth = 0;
        for (var i = open; i < text.Length; i++)
        {
            depth += text[i] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth == 0)
            {
                return i;
            }
        }

        return null;
    }
}
