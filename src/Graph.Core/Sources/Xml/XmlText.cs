using System.Text;
using System.Text.RegularExpressions;
using Graph.Core.Sources.Text;

namespace Graph.Core.Sources.Xml;

/// <summary>An XML file opened as characters: through gzip, its encoding taken from its byte order mark, its first bytes or its declaration.</summary>
/// <remarks>Bytes that are none in that encoding refuse the file rather than become other letters: names are compared by them.</remarks>
internal sealed partial class XmlText : IDisposable
{
    /// <summary>The encodings that are read when a file declares them: those of the alphabets in which lists are written.</summary>
    private static readonly string[] Known = ["utf-8", "us-ascii", "iso-8859-1", "iso-8859-15", "windows-1252", "windows-1250", "windows-1251", "windows-1256"];

    private XmlText(MeteredStream stream, Encoding encoding)
    {
        Stream = stream;
        Encoding = encoding;
        // The reader skips a byte order mark of this encoding by itself.
        Reader = new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: false, bufferSize: 16 * 1024);
    }

    public Encoding Encoding { get; }

    public StreamReader Reader { get; }

    /// <summary>What lies under the reader, which stops a single token that is too long.</summary>
    public MeteredStream Stream { get; }

    /// <summary>Opens a file.</summary>
    /// <exception cref="UnreadableFileException">It is empty, cannot be opened, or names an encoding that is not read.</exception>
    public static XmlText Open(SourceFile file) =>
        Opened(file, static (name, head, whole) => new XmlText(new MeteredStream(whole), EncodingOf(name, head)));

    /// <summary>The first bytes of a file.</summary>
    /// <exception cref="UnreadableFileException">It is empty or cannot be opened.</exception>
    public static byte[] Head(SourceFile file) => Opened(file, static (_, head, whole) =>
    {
        whole.Dispose();
        return head;
    });

    /// <summary>Whether the first bytes are those of markup, in any encoding.</summary>
    public static bool IsMarkup(ReadOnlySpan<byte> head)
    {
        var bare = head.TrimStart<byte>([0xEF, 0xBB, 0xBF, 0xFF, 0xFE, 0, (byte)' ', (byte)'\t', (byte)'\r', (byte)'\n']);
        return bare is [(byte)'<', ..];
    }

    /// <summary>Whether the first bytes are those of a page, as a server that has no list sends in its place.</summary>
    public static bool IsWebPage(ReadOnlySpan<byte> head)
    {
        var text = Encoding.Latin1.GetString(head).Replace("\0", "", StringComparison.Ordinal);
        return text.Contains("<html", StringComparison.OrdinalIgnoreCase) || text.Contains("<!doctype html", StringComparison.OrdinalIgnoreCase);
    }

    public void Dispose() => Reader.Dispose();

    private static T Opened<T>(SourceFile file, Func<string, byte[], Stream, T> use)
    {
        try
        {
            var (head, whole) = TextStreams.OpenRaw(file);
            try
            {
                return use(file.Name, head, whole);
            }
            catch
            {
                whole.Dispose();
                throw;
            }
        }
        catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            throw new UnreadableFileException($"{file.Name} cannot be read ({e.Message}): send the file again.", e);
        }
    }

    private static Encoding EncodingOf(string file, byte[] head) => head switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Strict("utf-8"),
        [0xFF, 0xFE, ..] or [(byte)'<', 0, ..] => Strict("utf-16"),
        [0xFE, 0xFF, ..] or [0, (byte)'<', ..] => Strict("utf-16BE"),
        _ => Declared(file, Encoding.Latin1.GetString(head)),
    };

    private static Encoding Declared(string file, string head)
    {
        var name = Declaration().Match(head).Groups["name"].Value;
        // Databases export UTF-8 that still calls itself UTF-16; UTF-16 cannot show as plain letters, so the bytes are right.
        if (name.Length == 0 || name.StartsWith("utf-16", StringComparison.OrdinalIgnoreCase))
        {
            return Strict("utf-8");
        }

        var known = Known.FirstOrDefault(k => string.Equals(k, Canonical(name), StringComparison.OrdinalIgnoreCase));
        return known is null
            ? throw new UnreadableFileException($"{file} says its encoding is '{ReadLimits.Shown(name)}', which is not read: save it as UTF-8 and send it again.")
            : Strict(known);
    }

    private static string Canonical(string name) => name.ToUpperInvariant() switch
    {
        "UTF8" => "utf-8",
        "ASCII" => "us-ascii",
        "LATIN1" or "LATIN-1" or "ISO8859-1" or "ISO_8859-1" => "iso-8859-1",
        _ => name,
    };

    private static Encoding Strict(string name) =>
        CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
        ?? Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);

    [GeneratedRegex("""^\s*<\?xml[^>]*?\bencoding\s*=\s*["'](?<name>[^"']*)["']""", RegexOptions.CultureInvariant)]
    private static partial Regex Declaration();
}
