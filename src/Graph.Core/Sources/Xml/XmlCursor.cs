using System.Text;
using System.Xml;
using Graph.Core.Sources.Text;

namespace Graph.Core.Sources.Xml;

/// <summary>Moves through an XML file; whatever goes wrong refuses the file with its line and column.</summary>
/// <remarks>
/// DTDs are refused, so that entities can neither multiply (billion laughs) nor fetch (XXE); nothing outside the file is ever opened.
/// </remarks>
internal sealed class XmlCursor : IDisposable
{
    private readonly string _file;
    private readonly XmlText _text;
    private readonly XmlReader _reader;

    /// <summary>Opens a file.</summary>
    /// <exception cref="UnreadableFileException">It is empty, cannot be opened, or is in an encoding that is not read.</exception>
    public XmlCursor(SourceFile file)
    {
        _file = file.Name;
        _text = XmlText.Open(file);
        try
        {
            // The reader looks at its first characters when it is made.
            _reader = Guarded(static c => XmlReader.Create(c._text.Reader, Settings()));
        }
        catch
        {
            _text.Dispose();
            throw;
        }
    }

    public XmlNodeType Node => _reader.NodeType;

    public string Name => _reader.LocalName;

    public string Namespace => _reader.NamespaceURI;

    public bool IsEmptyElement => _reader.IsEmptyElement;

    /// <summary>The line it stands on, from 1.</summary>
    public long Line => (_reader as IXmlLineInfo)?.LineNumber ?? 1;

    public string Encoding => _text.Encoding.WebName;

    /// <summary>Moves to the next element, end of an element or text; false at the end of the file.</summary>
    /// <exception cref="UnreadableFileException">The file is no whole XML, or passes a cap.</exception>
    public bool Advance()
    {
        _text.Stream.Restart();
        return Guarded(static c => c._reader.Read())
            && (_reader.Depth <= ReadLimits.XmlDepth ? true : throw Refusal(new XmlException($"its elements stand more than {ReadLimits.XmlDepth} deep")));
    }

    /// <summary>Moves to the outermost element.</summary>
    /// <exception cref="UnreadableFileException">There is none.</exception>
    public XmlRoot MoveToRoot()
    {
        while (Advance())
        {
            if (Node == XmlNodeType.Element)
            {
                return new XmlRoot(Name, Namespace);
            }
        }

        throw new UnreadableFileException($"{_file} holds no XML element: send a file with records.");
    }

    /// <summary>The text it stands on; the greater part of a long one is read from the file only now.</summary>
    /// <exception cref="UnreadableFileException">The file is no whole XML, or passes a cap.</exception>
    public string Value() => Guarded(static c => c._reader.Value);

    public bool MoveToNextAttribute() => _reader.MoveToNextAttribute();

    /// <summary>The sentence that refuses the file where the cursor stands.</summary>
    public UnreadableFileException Refusal(XmlException e)
    {
        // The one thing the XML reader calls by this word; it gives no code for it.
        if (e.Message.Contains("DTD", StringComparison.Ordinal))
        {
            return new UnreadableFileException(
                $"{_file} bears a DTD (<!DOCTYPE …>), which is never read, since it can multiply or fetch what is not in the file: send the list as it is published, without one.", e);
        }

        var at = _reader as IXmlLineInfo;
        var (line, column) = e.LineNumber > 0 ? (e.LineNumber, e.LinePosition) : (at?.LineNumber ?? 1, at?.LinePosition ?? 1);
        return new UnreadableFileException(
            $"{_file} cannot be read as XML at line {line}, column {column} ({e.Message.TrimEnd('.')}): nothing of it is loaded; send the whole file again.", e);
    }

    public void Dispose()
    {
        _reader.Dispose();
        _text.Dispose();
    }

    private static XmlReaderSettings Settings() => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
        NameTable = new XmlNames(),
    };

    private T Guarded<T>(Func<XmlCursor, T> read)
    {
        try
        {
            return read(this);
        }
        catch (XmlException e)
        {
            throw Refusal(e);
        }
        catch (DecoderFallbackException e)
        {
            throw new UnreadableFileException(
                $"{_file} is not in {Encoding} as it says: bytes after line {Line} are none in it; save the file as UTF-8, or declare the encoding it has.", e);
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            throw new UnreadableFileException($"{_file} breaks off at line {Line} ({e.Message}): nothing of it is loaded; send the whole file again.", e);
        }
    }
}
