using System.IO.Compression;
using System.Text;

namespace Graph.Core.Sources.Text;

/// <summary>Opens files as text: through gzip, with byte order marks taken off, refusing what is no text.</summary>
internal static class TextStreams
{
    private const int HeadBytes = 4 * 1024;
    private const string Utf8Marked = "UTF-8 with byte order mark";
    private const string Utf16Le = "UTF-16 LE";
    private const string Utf16Be = "UTF-16 BE";

    /// <summary>Opens a file as a stream of UTF-8 (or Latin-1) bytes.</summary>
    /// <exception cref="UnreadableFileException">The file is empty or binary.</exception>
    public static Stream Open(SourceFile file) => Open(file, out _);

    /// <summary>Opens a file as a stream of UTF-8 (or Latin-1) bytes.</summary>
    /// <param name="file">The file.</param>
    /// <param name="marked">The name of the encoding, where a byte order mark or the shape of UTF-16 tells it; else null.</param>
    /// <exception cref="UnreadableFileException">The file is empty or binary.</exception>
    public static Stream Open(SourceFile file, out string? marked)
    {
        var (head, whole) = OpenRaw(file);
        try
        {
            return Decoded(file.Name, head, whole, out marked);
        }
        catch
        {
            whole.Dispose();
            throw;
        }
    }

    /// <summary>Opens a file as its bytes, through gzip.</summary>
    /// <returns>The first bytes, and all bytes from the beginning.</returns>
    /// <exception cref="UnreadableFileException">The file is empty; while it is read: it expands out of all proportion.</exception>
    public static (byte[] Head, Stream Whole) OpenRaw(SourceFile file)
    {
        var stream = file.Open();
        try
        {
            var packed = new CountedStream(stream);
            var (head, whole) = Peek(packed, HeadBytes);
            if (head is [0x1F, 0x8B, ..])
            {
                var expanded = new GZipStream(whole, CompressionMode.Decompress);
                (head, whole) = Peek(new ExpansionGuard(file.Name, expanded, packed), HeadBytes);
            }

            return head is [] ? throw new UnreadableFileException($"{file.Name} is empty: send a file with records.") : (head, whole);
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    private static Stream Decoded(string name, byte[] head, Stream whole, out string? marked)
    {
        marked = Mark(name, head);
        return marked switch
        {
            Utf16Le => Encoding.CreateTranscodingStream(Skip(whole, head is [0xFF, 0xFE, ..] ? 2 : 0), Encoding.Unicode, Encoding.UTF8),
            Utf16Be => Encoding.CreateTranscodingStream(Skip(whole, head is [0xFE, 0xFF, ..] ? 2 : 0), Encoding.BigEndianUnicode, Encoding.UTF8),
            Utf8Marked => Skip(whole, 3),
            _ => whole,
        };
    }

    private static string? Mark(string name, byte[] head) => head switch
    {
        [0xFF, 0xFE, ..] => Utf16Le,
        [0xFE, 0xFF, ..] => Utf16Be,
        [0xEF, 0xBB, 0xBF, ..] => Utf8Marked,
        _ when !head.Contains((byte)0) => null,
        _ when IsUtf16(head, nulls: 1) => Utf16Le,
        _ when IsUtf16(head, nulls: 0) => Utf16Be,
        _ => throw new UnreadableFileException($"{name} is binary, not text: send CSV, JSON lines or XML (plain or gzip), or a workbook (.xlsx)."),
    };

    /// <summary>UTF-16 without a mark: the delimiters, digits and line ends of any table have a null on one side, and none on the other.</summary>
    private static bool IsUtf16(byte[] head, int nulls)
    {
        var (on, off) = (0, 0);
        for (var i = 0; i + 1 < head.Length; i += 2)
        {
            on += head[i + nulls] == 0 ? 1 : 0;
            off += head[i + 1 - nulls] == 0 ? 1 : 0;
        }

        return off == 0 && on * 10 >= head.Length / 2 && head.Length >= 8;
    }

    private static Stream Skip(Stream whole, int bytes)
    {
        whole.ReadExactly(new byte[bytes]);
        return whole;
    }

    private static (byte[] Head, Stream Whole) Peek(Stream stream, int count)
    {
        var buffer = new byte[count];
        var read = stream.ReadAtLeast(buffer, count, throwOnEndOfStream: false);
        var head = buffer[..read];
        return (head, new PeekedStream(head, stream));
    }
}
