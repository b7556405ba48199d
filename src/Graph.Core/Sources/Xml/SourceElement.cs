using System.Text;

namespace Graph.Core.Sources.Xml;

/// <summary>One element of an XML file, held whole: a party and what stands in it.</summary>
/// <remarks>
/// It remembers which of its texts and attributes were taken, so that a reader can keep the rest under its own names
/// (<see cref="XmlRemainder"/>): an element that a list has grown is never lost.
/// </remarks>
/// <param name="name">Its name without a prefix.</param>
/// <param name="line">The line it begins on, from 1.</param>
internal sealed class SourceElement(string name, long line)
{
    private readonly List<SourceElement> _children = [];
    private readonly List<(string Name, string Value)> _attributes = [];
    private string? _text;
    private StringBuilder? _moreText;
    private HashSet<string>? _taken;
    private bool _textTaken;

    public string Name { get; } = name;

    public long Line { get; } = line;

    /// <summary>The text that stands in it and in none of its children, trimmed; null where there is none.</summary>
    public string? Text
    {
        get
        {
            var text = _moreText?.ToString() ?? _text;
            return string.IsNullOrWhiteSpace(text) ? null : text.Trim();
        }
    }

    public IReadOnlyList<SourceElement> Children => _children;

    /// <summary>Its children of a name, or its descendants along a path ("akaList/aka").</summary>
    public IEnumerable<SourceElement> All(string path)
    {
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        return slash < 0
            ? _children.Where(c => string.Equals(c.Name, path, StringComparison.Ordinal))
            : All(path[..slash]).SelectMany(c => c.All(path[(slash + 1)..]));
    }

    /// <summary>The first of <see cref="All"/>.</summary>
    public SourceElement? One(string path) => All(path).FirstOrDefault();

    /// <summary>Takes its own text.</summary>
    public string? Take()
    {
        _textTaken = true;
        return Text;
    }

    /// <summary>Takes the text of the first child along a path; a second one of the name is left to be taken.</summary>
    public string? Take(string path) => One(path)?.Take();

    /// <summary>Takes an attribute.</summary>
    public string? Attribute(string attribute)
    {
        (_taken ??= new HashSet<string>(StringComparer.Ordinal)).Add(attribute);
        var value = _attributes.Find(a => string.Equals(a.Name, attribute, StringComparison.Ordinal)).Value;
        return string.IsNullOrWhiteSpace(value) ? null : value.Trim();
    }

    /// <summary>Takes an attribute unless it says what should be kept.</summary>
    public void AttributeUnless(string attribute, string telling)
    {
        if (!_attributes.Contains((attribute, telling)))
        {
            Attribute(attribute);
        }
    }

    /// <summary>Takes everything in it, as what is known and deliberately not kept.</summary>
    public void Skip()
    {
        Take();
        _attributes.ForEach(a => Attribute(a.Name));
        _children.ForEach(c => c.Skip());
    }

    /// <summary>Takes everything in the children along a path, as what is known and deliberately not kept.</summary>
    public void Skip(string path)
    {
        foreach (var child in All(path))
        {
            child.Skip();
        }
    }

    /// <summary>Every text in it, as a report shows it.</summary>
    public string Words() => string.Join(" · ", Texts());

    /// <summary>What was not taken, in the order of the file, each under its path ("address/city", "address/@type").</summary>
    public IEnumerable<(string Path, string Text)> Rest() => Rest("");

    internal void AddAttribute(string attribute, string value) => _attributes.Add((attribute, value));

    internal void Add(SourceElement child) => _children.Add(child);

    internal void AddText(string text)
    {
        if (_text is null)
        {
            _text = text;
        }
        else
        {
            _moreText ??= new StringBuilder(_text);
            _moreText.Append(text);
        }
    }

    private IEnumerable<string> Texts() => (Text is null ? [] : new[] { Text }).Concat(_children.SelectMany(c => c.Texts()));

    private IEnumerable<(string Path, string Text)> Rest(string path)
    {
        foreach (var (attribute, value) in _attributes)
        {
            if (_taken?.Contains(attribute) != true && !string.IsNullOrWhiteSpace(value))
            {
                yield return ($"{path}{(path.Length > 0 ? "/" : "")}@{attribute}", value.Trim());
            }
        }

        if (!_textTaken && Text is not null)
        {
            yield return (path.Length > 0 ? path : Name, Text);
        }

        foreach (var child in _children)
        {
            foreach (var rest in child.Rest(path.Length > 0 ? $"{path}/{child.Name}" : child.Name))
            {
                yield return rest;
            }
        }
    }
}
