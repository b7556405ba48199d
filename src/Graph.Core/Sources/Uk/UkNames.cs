using Graph.Core.Model;
using Graph.Core.Sources.Lists;

namespace Graph.Core.Sources.Uk;

/// <summary>Names of a designation: five parts before the sixth, which is the family name or the whole; and a name in its own script.</summary>
internal static class UkNames
{
    private static readonly Dictionary<string, string> Languages = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Arabic"] = "ar",
        ["Belarusian"] = "be",
        ["Burmese"] = "my",
        ["Chinese"] = "zh",
        ["Farsi"] = "fa",
        ["Persian"] = "fa",
        ["Korean"] = "ko",
        ["Russian"] = "ru",
        ["Ukrainian"] = "uk",
        ["Serbian"] = "sr",
        ["Dari"] = "prs",
        ["Pashto"] = "ps",
        ["Urdu"] = "ur",
    };

    private static readonly string[] Parts = ["name1", "name2", "name3", "name4", "name5", "name6", "name"];

    public static IEnumerable<Claim> Of(UkFields fields)
    {
        var (type, strength) = (fields.Take("nametype"), fields.Take("aliasstrength"));
        var name = OneLine.Of(string.Join(' ', Parts.Select(fields.Take)));
        yield return new Claim(Property(type, strength), name ?? "", OneLine.Joined(type, strength), Language: name is null ? null : WrittenScript.Tag(name));

        var (script, language) = (OneLine.Of(fields.Take("namenonlatinscript")), fields.Take("nonlatinscriptlanguage"));
        var code = language is null ? null : Languages.GetValueOrDefault(language, language);
        yield return new Claim(ClaimProperty.Alias, script ?? "", "Name non-latin script", Language: code ?? (script is null ? null : WrittenScript.Tag(script)));
    }

    /// <summary>A variation of the primary name is another name; "ALias" and "Primary Name Variation" stand in the list as well.</summary>
    private static ClaimProperty Property(string? type, string? strength) =>
        strength?.Contains("low", StringComparison.OrdinalIgnoreCase) == true ? ClaimProperty.WeakAlias
        : type?.Equals("Primary Name", StringComparison.OrdinalIgnoreCase) == true ? ClaimProperty.Name
        : type?.Contains("former", StringComparison.OrdinalIgnoreCase) == true || type?.Contains("previous", StringComparison.OrdinalIgnoreCase) == true ? ClaimProperty.FormerName
        : ClaimProperty.Alias;
}
