using System.Text.RegularExpressions;
using Graph.Core.Model;
using Graph.Core.Sources.Lists;

namespace Graph.Core.Sources.Ca;

/// <summary>Names of the list: the two official languages between strokes, aliases between semicolons, commas or strokes, some with their language before them.</summary>
internal static partial class CaNames
{
    private static readonly Dictionary<string, string> Languages = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Russian"] = "ru",
        ["Belarusian"] = "be",
        ["Belarussian"] = "be",
        ["Ukrainian"] = "uk",
        ["Arabic"] = "ar",
        ["Persian"] = "fa",
        ["Farsi"] = "fa",
        ["Chinese"] = "zh",
        ["Burmese"] = "my",
    };

    // A legal form after a comma belongs to the name before it.
    private static readonly HashSet<string> Forms = new(StringComparer.OrdinalIgnoreCase)
    {
        "АО", "ОАО", "ПАО", "ООО", "ЗАО", "НАО", "ФГУП", "Inc", "Ltd", "LLC", "LLP", "JSC", "PJSC", "OJSC", "CJSC", "Co", "Co. Ltd", "GmbH", "AG", "SA", "S.A", "S.A.L", "AO", "OAO", "OOO", "PLC",
    };

    /// <summary>Adds the name of an entity or ship; the French after a stroke is another name.</summary>
    public static void AddEntity(RecordDraft draft, string? name)
    {
        var stroke = name?.IndexOf('/', StringComparison.Ordinal) ?? -1;
        // Two languages have two names of several words; "A/S" and "1/2" are parts of one.
        if (stroke < 0 || !name![..stroke].Trim().Contains(' ', StringComparison.Ordinal) || !name[(stroke + 1)..].Trim().Contains(' ', StringComparison.Ordinal))
        {
            draft.Add(ClaimProperty.Name, name);
            return;
        }

        draft.Add(new Claim(ClaimProperty.Name, name[..stroke], Original: name));
        draft.Add(new Claim(ClaimProperty.Alias, name[(stroke + 1)..], Language: "fr", Original: name));
    }

    /// <summary>Adds aliases.</summary>
    public static void AddAliases(RecordDraft draft, string? cell)
    {
        var whole = OneLine.Of(cell);
        foreach (var name in Cut(cell ?? ""))
        {
            var match = Tagged().Match(name);
            var (language, value) = match.Success ? (Languages[match.Groups["language"].Value], match.Groups["name"].Value.Trim()) : (WrittenScript.Tag(name), name);
            draft.Add(new Claim(ClaimProperty.Alias, value, "Aliases", Language: language, Original: value == whole ? null : whole));
        }
    }

    private static IEnumerable<string> Cut(string cell) => Apart().Split(cell)
        .SelectMany(part => AtCommas(OneLine.Of(part) ?? ""))
        .Select(part => part.Trim(' ', ',', ';'))
        .Where(part => part.Length > 0);

    /// <summary>Cuts at the commas after which a new name begins: not in brackets, not before small letters or a legal form.</summary>
    private static IEnumerable<string> AtCommas(string text)
    {
        var start = 0;
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] switch { '(' or '«' => 1, ')' or '»' => -1, _ => 0 };
            if (text[i] == ',' && depth <= 0 && BeginsName(text.AsSpan(i + 1)))
            {
                yield return text[start..i];
                start = i + 1;
            }
        }

        yield return text[start..];
    }

    private static bool BeginsName(ReadOnlySpan<char> rest)
    {
        rest = rest.TrimStart();
        var end = rest.IndexOf(',');
        var part = (end < 0 ? rest : rest[..end]).Trim(" .");
        return part.Length > 0 && !char.IsLower(part[0]) && !Forms.Contains(part.ToString());
    }

    [GeneratedRegex(@";|\s+/\s+|(?=\b(?:Russian|Belarussian|Belarusian|Ukrainian|Arabic|Persian|Farsi|Chinese|Burmese)\s*:)", RegexOptions.CultureInvariant)]
    private static partial Regex Apart();

    [GeneratedRegex(@"^(?<language>Russian|Belarussian|Belarusian|Ukrainian|Arabic|Persian|Farsi|Chinese|Burmese)\s*:\s*(?<name>.+)$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Tagged();
}
