using System.Text.RegularExpressions;
using Graph.Core.Model;
using Graph.Core.Sources.Lists;
using Graph.Core.Sources.Xml;

namespace Graph.Core.Sources.Un;

/// <summary>Aliases of the list, with what their notes say of them, and names in their own script.</summary>
internal static partial class UnNames
{
    public static void Add(RecordDraft draft, SourceElement element)
    {
        foreach (var script in element.All("NAME_ORIGINAL_SCRIPT"))
        {
            var name = OneLine.Of(script.Take()) ?? "";
            draft.Add(new Claim(ClaimProperty.Alias, name, "NAME_ORIGINAL_SCRIPT", Language: WrittenScript.Tag(name)));
        }

        foreach (var alias in element.All("INDIVIDUAL_ALIAS").Concat(element.All("ENTITY_ALIAS")))
        {
            AddAlias(draft, alias);
        }
    }

    private static void AddAlias(RecordDraft draft, SourceElement alias)
    {
        var (quality, printed, note) = (OneLine.Of(alias.Take("QUALITY")), OneLine.Of(alias.Take("ALIAS_NAME")), OneLine.Of(alias.Take("NOTE")));
        var property = Property(quality, note);
        foreach (var name in Names(printed ?? ""))
        {
            draft.Add(new Claim(property, name, quality, Language: WrittenScript.Tag(name), Original: name == printed ? null : printed));
        }

        if (note is not null)
        {
            draft.Add(new Claim(ClaimProperty.Note, note, "alias note", Original: printed));
            var script = InScript().Match(note).Groups["name"].Value.Trim();
            draft.Add(new Claim(property, script, quality, Language: WrittenScript.Tag(script), Original: note));
        }

        // What an alias was born with: lists print the dates of false papers this way, and other lists print them as the party's.
        draft.Add(ClaimProperty.BirthDate, alias.Take("DATE_OF_BIRTH"), "alias");
        draft.Add(ClaimProperty.BirthPlace, OneLine.Joined(alias.Take("CITY_OF_BIRTH"), alias.Take("COUNTRY_OF_BIRTH")), "alias");
    }

    private static ClaimProperty Property(string? quality, string? note) =>
        quality?.Equals("Low", StringComparison.OrdinalIgnoreCase) == true ? ClaimProperty.WeakAlias
        : quality?.StartsWith("f.k.a", StringComparison.OrdinalIgnoreCase) == true || note?.Contains("ly listed as", StringComparison.Ordinal) == true ? ClaimProperty.FormerName
        : ClaimProperty.Alias;

    /// <summary>Several spellings stand between semicolons, alone or in brackets after the name in its own script.</summary>
    private static IEnumerable<string> Names(string printed) =>
        ScriptFirst().Match(printed) is { Success: true } match && WrittenScript.Tag(match.Groups["script"].Value) is not null
            ? Cut(match.Groups["script"].Value).Concat(Cut(match.Groups["latin"].Value))
            : printed.Contains('(', StringComparison.Ordinal) ? [printed] : Cut(printed);

    private static string[] Cut(string text) => text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex(@"^(?<script>[^()]+)\((?<latin>[^()]+)\)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex ScriptFirst();

    [GeneratedRegex(@"(?:original script|in Arabic)\s*:\s*(?<name>[^;()]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InScript();
}
