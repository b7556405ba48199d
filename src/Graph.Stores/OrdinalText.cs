using System.Globalization;
using System.Text;

namespace Graph.Stores;

/// <summary>Writes a text so that byte order over UTF-8, in which stores sort, is the ordinal order of the original's UTF-16 code units.</summary>
/// <remarks>
/// The two differ only where surrogates meet U+E000..U+FFFF. Every unit from U+D7FF (unassigned) on becomes U+D7FF and four
/// hex digits, which keeps the order, is undone without loss, and keeps lone surrogates apart.
/// </remarks>
internal static class OrdinalText
{
    private const char Mark = '\uD7FF';

    public static string Write(string text) => text.AsSpan().ContainsAnyInRange(Mark, '\uFFFF') ? Escape(text) : text;

    public static string Read(string stored) => stored.Contains(Mark, StringComparison.Ordinal) ? Unescape(stored) : stored;

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var unit in text)
        {
            _ = unit < Mark ? escaped.Append(unit) : escaped.Append(Mark).Append(((int)unit).ToString("x4", CultureInfo.InvariantCulture));
        }

        return escaped.ToString();
    }

    private static string Unescape(string stored)
    {
        var text = new StringBuilder(stored.Length);
        for (var i = 0; i < stored.Length; i++)
        {
            if (stored[i] != Mark)
            {
                text.Append(stored[i]);
                continue;
            }

            text.Append((char)int.Parse(stored.AsSpan(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
            i += 4;
        }

        return text.ToString();
    }
}
