using System.Text;

namespace Graph.Core.Sources.Text;

/// <summary>How a file's text is encoded, as far as it was read.</summary>
/// <remarks>
/// Without a byte order mark each line is judged by itself: valid UTF-8 is UTF-8, anything else Windows-1252, whose letters are those of Latin-1. A judgement on the
/// file's beginning would be wrong for OFAC's Latin-1 files, whose first accented letter may stand a megabyte in.
/// </remarks>
internal sealed class TextEncoding(string? marked)
{
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    private bool _anyUtf8;
    private bool _anyWindows;
    private long _otherLines;
    private long _firstOther;

    /// <summary>The name for people: "UTF-8", "UTF-8 with byte order mark", "UTF-16 LE", "Latin-1", "Windows-1252", or a mixture with the first line of it.</summary>
    public string Name => _otherLines == 0 ? marked ?? "UTF-8"
        : marked is not null || _anyUtf8 ? $"{marked ?? "UTF-8"}, but {_otherLines} lines in {Other} (the first is line {_firstOther})"
        : Other;

    private string Other => _anyWindows ? "Windows-1252" : "Latin-1";

    /// <summary>The text of a line.</summary>
    public string Decode(ReadOnlySpan<byte> bytes, long line)
    {
        if (System.Text.Unicode.Utf8.IsValid(bytes))
        {
            _anyUtf8 |= bytes.ContainsAnyExceptInRange((byte)0, (byte)0x7F);
            return Encoding.UTF8.GetString(bytes);
        }

        // The control codes of Latin-1 stand in no text; Windows-1252 has its quotes and dashes there.
        _anyWindows |= bytes.ContainsAnyInRange((byte)0x80, (byte)0x9F);
        _firstOther = _otherLines++ == 0 ? line : _firstOther;
        return Windows1252.GetString(bytes);
    }
}
