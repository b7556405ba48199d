namespace Graph.Core.Sources.Text;

/// <summary>The fields of a format and the names under which files hold them, compared without case, blanks and punctuation.</summary>
internal sealed class FieldNames
{
    private readonly Dictionary<string, string> _fields = new(StringComparer.Ordinal);

    /// <param name="fields">Each field with its names, separated by blanks; the field's own is among them.</param>
    public FieldNames(params (string Field, string Names)[] fields)
    {
        foreach (var (field, names) in fields)
        {
            foreach (var name in names.Split(' ').Prepend(field))
            {
                _fields[Folded(name)] = field;
            }
        }
    }

    /// <summary>Whether names hold all of these fields.</summary>
    public bool Hold(IReadOnlyList<string> names, params string[] fields) => fields.All(f => names.Any(n => string.Equals(Of(n), f, StringComparison.Ordinal)));

    /// <summary>The fields of a row: of a field that stands twice the first value holds, and the other is part of the rest.</summary>
    public (IReadOnlyDictionary<string, string> Values, IReadOnlyList<KeyValuePair<string, string>> Others) Sort(FieldRow row)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var rest = row.Fields.Where(f => !(Of(f.Key) is { } field && values.TryAdd(field, f.Value))).ToList();
        return (values, rest);
    }

    private string? Of(string name) => _fields.GetValueOrDefault(Folded(name));

    private static string Folded(string name) => string.Concat(name.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));
}
