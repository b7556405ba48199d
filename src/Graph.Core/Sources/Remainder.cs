using System.Text.Json;
using Graph.Core.Model;
using Graph.Core.Sources.Text;

namespace Graph.Core.Sources;

/// <summary>Keeps what of a JSON value has no typed home: every text in it becomes a claim under its own name, a path of members (<c>place.city</c>).</summary>
internal static class Remainder
{
    /// <summary>Every value in a value that is neither object, array nor null, under its path.</summary>
    public static IEnumerable<(string Name, JsonElement Value)> Texts(string name, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(m => Texts($"{name}.{m.Name}", m.Value)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(v => Texts(name, v)),
        JsonValueKind.Null or JsonValueKind.Undefined => [],
        _ => [(name, value)],
    };

    /// <summary>Keeps every text of a value.</summary>
    /// <param name="draft">The record that keeps it.</param>
    /// <param name="name">The name of the value in its source.</param>
    /// <param name="value">A text, or an object or array of any depth.</param>
    public static void Keep(RecordDraft draft, string name, JsonElement value)
    {
        foreach (var (path, text) in Texts(name, value))
        {
            KeepText(draft, path, text);
        }
    }

    /// <summary>Keeps the members of an object but those that were read.</summary>
    /// <param name="draft">The record that keeps them.</param>
    /// <param name="prefix">What stands before each member's name.</param>
    /// <param name="value">The object; of any other value nothing is kept.</param>
    /// <param name="read">The names of the members whose text is in the record already.</param>
    public static void Keep(RecordDraft draft, string prefix, JsonElement value, IReadOnlyCollection<string> read)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        foreach (var member in value.EnumerateObject().Where(m => !IsRead(value, m, read)))
        {
            Keep(draft, prefix + member.Name, member.Value);
        }
    }

    /// <summary>A member was read if it held a text; of one that stands twice, the last was.</summary>
    private static bool IsRead(JsonElement value, JsonProperty member, IReadOnlyCollection<string> read) =>
        read.Contains(member.Name)
        && JsonLine.Text(member.Value) is { } text
        && string.Equals(text, JsonLine.Text(value, member.Name), StringComparison.Ordinal);

    private static void KeepText(RecordDraft draft, string name, JsonElement value)
    {
        if (JsonLine.Text(value) is { } text)
        {
            draft.Add(ClaimProperty.Other, text, name);
        }
        else
        {
            draft.Refuse(name, value.GetRawText(), "The value is no text; it is left out.", "Write whole characters; half of a surrogate pair is none.");
        }
    }
}
