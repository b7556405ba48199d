using System.IO.Compression;
using System.Text;

namespace Graph.Core.Sources.Text;

/// <summary>Opens files as text: through gzip, with byte order marks taken off, refusing what is no text.</summary>
internal static class TextStreams
{
    private const int HeadBytes = 4 * 1024;

    /// <summary>Opens a file as a stream of UTF-8 (or Latin-1) bytes.</summary>
    /// <exception cref="UnreadableFileException">The file is empty or binary.</exception>
    public static Stream Open(SourceFile file)
    {
        var (head, whole) = OpenRaw(file);
        try
        {
            return Decoded(file.Name, head, whole);
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

    private static Stream Decoded(string name, byte[] head, Stream whole)
    {
        switch (head)
        {
            case [0xFF, 0xFE, ..]:
                return Transcoded(whole, Encoding.Unicode);
            case [0xFE, 0xFF, ..]:
                return Transcoded(whole, Encoding.BigEndianUnicode);
            case [0xEF, 0xBB, 0xBF, ..]:
                whole.ReadExactly(new byte[3]);
                return whole;
            default:
                return head.Contains((byte)0)
                    ? throw new UnreadableFileException($"{name} is binary, not text: send CSV, JSON lines or XML (plain or gzip).")
                    : whole;
        }
    }

    private static Stream Transcoded(Stream whole, Encoding encoding)
    {
        whole.ReadExactly(new byte[2]);
        return Encoding.CreateTranscodingStream(whole, encoding, Encoding.UTF8);
    }

    private static (byte[] Head, Stream Whole) Peek(Stream stream, int count)
    {
        var buffer = new byte[count];
        var read = stream.ReadAtLeast(buffer, count, throwOnEndOfStream: false);
        var head = buffer[..read];
        return (head, new PeekedStream(head, stream));
    }
}
