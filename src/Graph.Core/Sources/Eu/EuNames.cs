using Graph.Core.Model;
using Graph.Core.Sources.Lists;
using Graph.Core.Sources.Xml;

namespace Graph.Core.Sources.Eu;

/// <summary>The names of a party: the first strong one is its primary name; a remark may say that an alias is weak or a name no longer used.</summary>
internal static class EuNames
{
    public static void Add(RecordDraft draft, IReadOnlyList<SourceElement> names)
    {
        foreach (var name in names)
        {
            var whole = OneLine.Of(name.Attribute("wholeName"))
                ?? OneLine.Of(string.Join(' ', name.Attribute("firstName"), name.Attribute("middleName"), name.Attribute("lastName")));
            var language = name.Attribute("nameLanguage");
            var listed = ListedName.Of(whole ?? "");
            draft.Add(new Claim(
                Property(draft, name, listed.IsFormer), listed.Name, Language: language?.ToLowerInvariant() ?? WrittenScript.Tag(listed.Name), Original: listed.Name == whole ? null : whole));
            draft.Add(ClaimProperty.Gender, Gender(name.Attribute("gender")));
            draft.Add(new Claim(ClaimProperty.Title, name.Attribute("title") ?? "", Language: language?.ToLowerInvariant()));
            draft.Add(new Claim(draft.Kind == EntityKind.Person ? ClaimProperty.Position : ClaimProperty.Note, name.Attribute("function") ?? "", "function", Language: language?.ToLowerInvariant()));
            EuParty.AddRemarks(draft, name);
        }
    }

    private static ClaimProperty Property(RecordDraft draft, SourceElement name, bool former)
    {
        var remarks = string.Join(' ', name.All("remark").Select(r => r.Text));
        var strong = !string.Equals(name.Attribute("strong"), "false", StringComparison.OrdinalIgnoreCase);
        return !strong || remarks.Contains("low quality", StringComparison.OrdinalIgnoreCase) ? ClaimProperty.WeakAlias
            : former || remarks.Contains("ly listed as", StringComparison.OrdinalIgnoreCase) || remarks.Contains("former name", StringComparison.OrdinalIgnoreCase) ? ClaimProperty.FormerName
            : draft.Has(ClaimProperty.Name) ? ClaimProperty.Alias
            : ClaimProperty.Name;
    }

    private static string? Gender(string? code) => code switch { "M" => "male", "F" => "female", _ => code };
}
