using System.Buffers;
using System.Text;

namespace Graph.Core.Resolution.Normalising;

/// <summary>Folds any text to lower-case ASCII letters and digits separated by single blanks: the form in which names are indexed and compared.</summary>
/// <remarks>
/// Apostrophes and their kin join ("O'Neil" → "oneil", "Ch'ol" → "chol"); hyphens and all other marks part ("al-Dari" → "al dari"); "&amp;" is "and".
/// Other scripts are written in letters by <see cref="Transliterator"/>. Folding twice is folding once.
/// </remarks>
public static class TextFold
{
    private const int OnStack = 256;

    /// <summary>The fold of a text; empty where no letter or digit is in it. Never throws on any text.</summary>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Ascii.IsValid(text) ? FoldAscii(text) : FoldAscii(Transliterator.ToAscii(text));
    }

    /// <summary>The words of a folded text, in order.</summary>
    public static string[] Tokens(string folded)
    {
        ArgumentNullException.ThrowIfNull(folded);
        return folded.Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>For the start of a process: Unicode normalisation silently does nothing in the invariant globalisation mode.</summary>
    /// <exception cref="PlatformNotSupportedException">It does nothing here.</exception>
    public static void RequireUnicode() => Transliterator.RequireUnicode();

    private static string FoldAscii(string text)
    {
        // "&" grows to " and ": five for one at worst.
        var most = text.Length + (4 * text.AsSpan().Count('&'));
        var rented = most > OnStack ? ArrayPool<char>.Shared.Rent(most) : null;
        var buffer = rented ?? stackalloc char[OnStack];
        var length = Write(text, buffer);
        var folded = buffer[..length].SequenceEqual(text) ? text : buffer[..length].ToString();
        if (rented is not null)
        {
            ArrayPool<char>.Shared.Return(rented);
        }

        return folded;
    }

    private static int Write(ReadOnlySpan<char> text, Span<char> buffer)
    {
        var length = 0;
        foreach (var unit in text)
        {
            if (char.IsAsciiLetterOrDigit(unit))
            {
                buffer[length++] = char.IsAsciiLetterUpper(unit) ? (char)(unit | 0x20) : unit;
            }
            else if (unit == '&')
            {
                length = Part(buffer, length);
                "and ".CopyTo(buffer[length..]);
                length += 4;
            }
            else if (unit is not ('\'' or '`'))
            {
                length = Part(buffer, length);
            }
        }

        return length > 0 && buffer[length - 1] == ' ' ? length - 1 : length;
    }

    private static int Part(Span<char> buffer, int length)
    {
        if (length > 0 && buffer[length - 1] != ' ')
        {
            buffer[length++] = ' ';
        }

        return length;
    }
}
