using Graph.Core.Model;
using Graph.Core.Sources.Xml;

namespace Graph.Core.Sources.Ofac.Advanced;

/// <summary>The names of an <c>Identity</c>: aliases, each in one or more scripts, each of parts whose types stand in the groups below them.</summary>
internal sealed class AdvancedNames(RecordDraft draft, ReferenceSets sets, Tally tally)
{
    /// <summary>Takes all names of an identity.</summary>
    public void Add(SourceElement identity)
    {
        identity.Attribute("ID");
        identity.Attribute("FixedRef");
        identity.Attribute("Primary");
        identity.AttributeUnless("False", "true");
        var types = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var group in identity.All("NamePartGroups/MasterNamePartGroup/NamePartGroup"))
        {
            if (group.Attribute("ID") is { } id && group.Attribute("NamePartTypeID") is { } type)
            {
                types[id] = sets.Text("NamePartTypeValues", type) ?? "";
            }
        }

        foreach (var alias in identity.All("Alias"))
        {
            AddAlias(alias, types);
        }
    }

    private void AddAlias(SourceElement alias, Dictionary<string, string> types)
    {
        alias.Attribute("FixedRef");
        var type = sets.Text("AliasTypeValues", alias.Attribute("AliasTypeID"));
        var primary = alias.Attribute("Primary") is "true" || type is "Name";
        var weak = alias.Attribute("LowQuality") is "true";
        foreach (var documented in alias.All("DocumentedName"))
        {
            documented.Attribute("ID");
            documented.Attribute("FixedRef");
            documented.Attribute("DocNameStatusID");
            var (name, script) = Name(documented, types);
            if (primary && script is null && !draft.Has(ClaimProperty.Name))
            {
                draft.Add(ClaimProperty.Name, name);
            }
            else
            {
                tally.Add("aliases", name is null ? 0 : 1);
                OfacAlias.Add(draft, primary ? "" : type, weak, name, script);
            }
        }
    }

    /// <summary>The whole name as <c>SURNAME, Given names</c>, and its script.</summary>
    private (string? Name, string? Script) Name(SourceElement documented, Dictionary<string, string> types)
    {
        var (surnames, given) = (new List<string>(), new List<string>());
        string? script = null;
        foreach (var value in documented.All("DocumentedNamePart/NamePartValue"))
        {
            var type = value.Attribute("NamePartGroupID") is { } group ? types.GetValueOrDefault(group, "") : "";
            script = Script(value.Attribute("ScriptID")) ?? script;
            value.Attribute("ScriptStatusID");
            value.AttributeUnless("Acronym", "true");
            if (value.Take() is { } text)
            {
                (IsSurname(type, given.Count > 0) ? surnames : given).Add(text);
            }
        }

        return (OfacAlias.Join(OfacAddress.Join(" ", surnames), OfacAddress.Join(" ", given)), script);
    }

    private string? Script(string? id)
    {
        if (id is not null && sets.Text("ScriptValues", id) is null)
        {
            // Not Latin as far as anybody knows: no primary name.
            return $"x-{sets.TextOrId(draft, "ScriptValues", "ScriptID", id)}".Replace(' ', '-');
        }

        return sets.Script(id);
    }

    /// <summary>A patronymic before the first given name is a surname, as in Spanish; one after it is a given name, as in Russian.</summary>
    private static bool IsSurname(string type, bool afterGiven) =>
        type is "Last Name" or "Maiden Name" or "Matronymic" || (type is "Patronymic" && !afterGiven);
}
