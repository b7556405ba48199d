using Graph.Core.Sources.Xml;

namespace Graph.Core.Sources.Ofac.Advanced;

/// <summary>The reference value sets of sdn_advanced.xml: what the ids in all other elements mean.</summary>
internal sealed class ReferenceSets
{
    private readonly Dictionary<(string Set, string Id), Value> _values = [];

    /// <summary>Takes in one set ("CountryValues") with all its values.</summary>
    public void Add(SourceElement set)
    {
        foreach (var value in set.Children)
        {
            if (value.Attribute("ID") is { } id)
            {
                _values[(set.Name, id)] = new Value(value.Take() ?? "", value.Attribute("PartyTypeID"), value.Attribute("ScriptCode"));
            }
        }
    }

    /// <summary>The text of a value; null where the set has none of this id.</summary>
    public string? Text(string set, string? id) => Find(set, id)?.Text;

    /// <summary>The text of a value; of an id that the set does not have, the id under its name, which is reported.</summary>
    public string TextOrId(RecordDraft draft, string set, string idName, string? id)
    {
        if (Find(set, id) is { } value)
        {
            return value.Text;
        }

        draft.Refuse(idName, id ?? "", $"{set} has no value of this id; the id is kept in its place.", "Fetch the list anew: its reference sets are not complete.");
        return $"{idName} {id}";
    }

    /// <summary>What a party is, in the words of sdn.xml ("Individual", "Vessel", "Entity").</summary>
    public string? PartyType(string? subType) => Find("PartySubTypeValues", subType) is not { } sub ? null
        : sub.Text is "Vessel" or "Aircraft" ? sub.Text
        : Text("PartyTypeValues", sub.PartyType);

    /// <summary>The script of a name as BCP 47 ("und-Cyrl"); null for Latin, in which all names of the list stand.</summary>
    /// <remarks>The list spells some scripts out ("Hebrew") where ISO 15924 has four letters.</remarks>
    public string? Script(string? id) => Find("ScriptValues", id)?.Script switch
    {
        null or "Latin" or "Latn" => null,
        "Hebrew" => "und-Hebr",
        "Japanese" => "und-Jpan",
        "Korean" => "und-Kore",
        { } code => $"und-{code}",
    };

    private Value? Find(string set, string? id) => id is not null && _values.TryGetValue((set, id), out var value) ? value : null;

    private sealed record Value(string Text, string? PartyType, string? Script);
}
