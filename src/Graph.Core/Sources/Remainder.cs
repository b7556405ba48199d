using System.Text.Json;
using Graph.Core.Model;
using Graph.Core.Sources.Text;

namespace Graph.Core.Sources;

/// <summary>Keeps what of a JSON value has no typed home: every text in it becomes a claim under its own name, a path of members (<c>place.city</c>).</summary>
internal static class Remainder
{
    /// <summary>Keeps every text of a value.</summary>
    /// <param name="draft">The record that keeps it.</param>
    /// <param name="name">The name of the value in its source.</param>
    /// <param name="value">A text, or an object or array of any depth.</param>
    public static void Keep(RecordDraft draft, string name, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                Keep(draft, $"{name}.", value, []);
                break;
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray())
                {
                    Keep(draft, name, item);
                }

                break;
            case JsonValueKind.Null or JsonValueKind.Undefined:
                break;
            default:
                KeepText(draft, name, value);
                break;
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
