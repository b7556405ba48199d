using System.Xml;
using Graph.Core.Sources.Text;

namespace Graph.Core.Sources.Xml;

/// <summary>Reads an XML file element by element in bounded memory.</summary>
internal static class XmlElements
{
    private const string Xmlns = "http://www.w3.org/2000/xmlns/";
    private const string Schema = "http://www.w3.org/2001/XMLSchema-instance";

    /// <summary>What an element or attribute weighs beside its text: a party of millions of empty elements is as large as one of long texts.</summary>
    private const int NodeCharacters = 64;

    /// <summary>The outermost element of a file, or null where the file is no XML.</summary>
    /// <exception cref="UnreadableFileException">It begins as markup and is no XML, bears a DTD, or is a web page.</exception>
    public static XmlRoot? RootOf(SourceFile file)
    {
        var head = XmlText.Head(file);
        if (!XmlText.IsMarkup(head))
        {
            return null;
        }

        if (XmlText.IsWebPage(head))
        {
            throw new UnreadableFileException($"{file.Name} is a web page, not a list: fetch the list itself and send that.");
        }

        using var cursor = new XmlCursor(file);
        return cursor.MoveToRoot();
    }

    /// <summary>
    /// Reads a file through once, so that one which breaks off is refused before anything of it is taken: a list that was cut must not
    /// pass for a whole one.
    /// </summary>
    /// <param name="file">The file.</param>
    /// <param name="tally">Counts the file under its encoding.</param>
    /// <param name="containers">As for <see cref="Read(SourceFile, IReadOnlyCollection{string})"/>.</param>
    /// <exception cref="UnreadableFileException">It is no whole XML, or passes a cap; the message gives line and column.</exception>
    public static void Check(SourceFile file, Tally tally, params IReadOnlyCollection<string> containers)
    {
        foreach (var _ in Read(file, tally, containers))
        {
            // Nothing to take: whether it can be read is what is asked.
        }
    }

    /// <summary>As <see cref="Read(SourceFile, IReadOnlyCollection{string})"/>, and counts the file under its encoding.</summary>
    public static IEnumerable<SourceElement> Read(SourceFile file, Tally tally, params IReadOnlyCollection<string> containers)
    {
        using var cursor = new XmlCursor(file);
        tally.Add($"files in {cursor.Encoding}");
        foreach (var element in Walk(cursor, containers))
        {
            yield return element;
        }
    }

    /// <summary>Gives the elements of a file whole, one at a time, in the order of the file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="containers">
    /// The elements that are entered and not held, as paths under the outermost ("INDIVIDUALS", "a/b"): their children are given instead of
    /// them. Without any, the children of the outermost element are given.
    /// </param>
    /// <exception cref="UnreadableFileException">It breaks off or passes a cap; <see cref="Check"/> finds it before the first element.</exception>
    public static IEnumerable<SourceElement> Read(SourceFile file, params IReadOnlyCollection<string> containers)
    {
        using var cursor = new XmlCursor(file);
        foreach (var element in Walk(cursor, containers))
        {
            yield return element;
        }
    }

    private static IEnumerable<SourceElement> Walk(XmlCursor cursor, IReadOnlyCollection<string> containers)
    {
        cursor.MoveToRoot();
        var entered = new Stack<string>();
        while (cursor.Advance())
        {
            if (cursor.Node == XmlNodeType.EndElement && entered.Count > 0)
            {
                entered.Pop();
            }
            else if (cursor.Node == XmlNodeType.Element)
            {
                var path = entered.TryPeek(out var container) ? $"{container}/{cursor.Name}" : cursor.Name;
                if (!containers.Contains(path))
                {
                    yield return Whole(cursor);
                }
                else if (!cursor.IsEmptyElement)
                {
                    entered.Push(path);
                }
            }
        }
    }

    /// <summary>The element the cursor stands on, with all in it; the cursor ends on its end.</summary>
    private static SourceElement Whole(XmlCursor cursor)
    {
        var size = 0L;
        var open = new Stack<SourceElement>();
        var whole = Begin(cursor, open, ref size);
        while (open.Count > 0 && cursor.Advance())
        {
            switch (cursor.Node)
            {
                case XmlNodeType.Element:
                    Begin(cursor, open, ref size);
                    break;
                case XmlNodeType.EndElement:
                    open.Pop();
                    break;
                default:
                    var text = cursor.Value();
                    size += text.Length;
                    open.Peek().AddText(text);
                    break;
            }

            if (size > ReadLimits.XmlElementCharacters)
            {
                throw cursor.Refusal(new XmlException($"the element {whole.Name} that begins on line {whole.Line} is larger than 16 MB"));
            }
        }

        return whole;
    }

    private static SourceElement Begin(XmlCursor cursor, Stack<SourceElement> open, ref long size)
    {
        var element = new SourceElement(cursor.Name, cursor.Line);
        var empty = cursor.IsEmptyElement;
        size += NodeCharacters;
        while (cursor.MoveToNextAttribute())
        {
            // Where names come from and whether a value is nil is grammar, not content.
            if (cursor.Namespace is not (Xmlns or Schema))
            {
                var value = cursor.Value();
                element.AddAttribute(cursor.Name, value);
                size += NodeCharacters + value.Length;
            }
        }

        if (open.TryPeek(out var parent))
        {
            parent.Add(element);
        }

        if (!empty)
        {
            open.Push(element);
        }

        return element;
    }
}
