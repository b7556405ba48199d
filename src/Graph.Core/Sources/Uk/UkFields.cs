namespace Graph.Core.Sources.Uk;

/// <summary>
/// Values of a designation that stand together: a row of the CSV, or an element of the XML that holds plain values (a Name, an Address, a
/// Passport). The two files name them alike but for blanks, case and a few signs.
/// </summary>
internal sealed class UkFields
{
    /// <summary>Headers of the CSV that are other words than the element's.</summary>
    private static readonly Dictionary<string, string> Other = new(StringComparer.Ordinal)
    {
        ["designationtype"] = "individualentityship",
        ["nationalityies"] = "nationality",
        ["currentowneroperators"] = "currentowneroperator",
        ["previousowneroperators"] = "previousowneroperator",
        ["businessregistrationnumbers"] = "businessregistrationnumber",
        ["subsidiaries"] = "subsidiary",
        ["previousflags"] = "previousflag",
        ["hullidentificationnumberhin"] = "hullidentificationnumber",
        ["nonlatinscripttype"] = "nonlatinscripttype",
    };

    private readonly List<(string Field, string Name, string Value)> _values = [];

    /// <summary>The name a value is known by: <c>dob</c> for both <c>D.O.B</c> and <c>DOB</c>.</summary>
    public static string Field(string name)
    {
        var plain = string.Concat(name.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
        return Other.GetValueOrDefault(plain, plain);
    }

    public void Add(string name, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
        {
            _values.Add((Field(name), name, value.Trim()));
        }
    }

    /// <summary>Takes the first value of a name that is left; null where there is none.</summary>
    public string? Take(string field)
    {
        var index = _values.FindIndex(v => v.Field == field);
        if (index < 0)
        {
            return null;
        }

        var (_, _, value) = _values[index];
        _values.RemoveAt(index);
        return value;
    }

    /// <summary>What was not taken, under its own name.</summary>
    public IEnumerable<(string Name, string Value)> Rest() => _values.Select(v => (v.Name, v.Value));
}
