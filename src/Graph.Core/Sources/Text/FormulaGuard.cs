namespace Graph.Core.Sources.Text;

/// <summary>Keeps text from being run as a formula where a spreadsheet opens it, and takes the guard off when it comes back.</summary>
/// <remarks>OWASP, CSV injection: a cell that begins with = + - @, a tab or a carriage return, also in full width or after blanks, is a formula to some program. An apostrophe before it makes it text.</remarks>
public static class FormulaGuard
{
    private const char Guard = '\'';

    /// <summary>The text with an apostrophe before it, where it needs one.</summary>
    public static string On(string text) => Needs(text) ? $"{Guard}{text}" : text;

    /// <summary>The text without the apostrophe that <see cref="On"/> set; what has none is given back as it is.</summary>
    public static string Off(string text) => text is [Guard, ..] && Needs(text.AsSpan(1)) ? text[1..] : text;

    // Apostrophes are looked through, so that a text that has one of its own gets another and comes back whole.
    private static bool Needs(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (c is '=' or '+' or '-' or '@' or '\t' or '\r' or '＝' or '＋' or '－' or '＠')
            {
                return true;
            }

            if (c is not Guard && !char.IsWhiteSpace(c))
            {
                return false;
            }
        }

        return false;
    }
}
