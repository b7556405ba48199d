using System.Globalization;
using System.Text.Json;
using Graph.Core.Model;
using Graph.Core.Sources.Text;

namespace Graph.Core.Sources.Leads;

/// <summary>Reads the relations of a JSON lead into a draft.</summary>
internal sealed class LeadRelations(LeadDraft lead, string source)
{
    /// <summary>Reads one relation; members that it does not have are kept as claims under their own names.</summary>
    public void Read(string name, JsonElement value)
    {
        var (end, target) = End(value);
        if (target is null)
        {
            Remainder.Keep(lead.Draft, name, value);
            lead.Draft.Refuse(name, value.GetRawText(), "The relation has no other end.", "Name it by to (a lead's id), toRecord (source:recordId) or toName.");
            return;
        }

        List<string> read = ["kind", end, "from", "until"];
        var stated = new StatedRelation(
            RelationKind.LinkedTo, end is "to" ? $"{source}:{target}" : target, end is not "toName", IsReversed(name, value, read), Share(name, value, read),
            lead.Draft.Date($"{name}.from", JsonLine.Text(value, "from")), lead.Draft.Date($"{name}.until", JsonLine.Text(value, "until")));
        lead.Relate("relations", JsonLine.Text(value, "kind") ?? "", stated);
        Remainder.Keep(lead.Draft, $"{name}.", value, read);
    }

    /// <summary>The member that names the other end, and the end.</summary>
    private static (string Member, string? Target) End(JsonElement value) =>
        Of(value, "to") is { } to ? ("to", to)
        : RecordKey.TryParse(Of(value, "toRecord"), out var key) ? ("toRecord", key.ToString())
        : ("toName", Of(value, "toName"));

    private bool IsReversed(string name, JsonElement value, List<string> read)
    {
        if (!value.TryGetProperty("reversed", out var reversed) || reversed.ValueKind is JsonValueKind.True or JsonValueKind.False or JsonValueKind.Null)
        {
            read.Add("reversed");
            return reversed.ValueKind == JsonValueKind.True;
        }

        lead.Draft.Refuse($"{name}.reversed", reversed.GetRawText(), "This is neither true nor false; the relation is read as not reversed.", "Write true or false.");
        return false;
    }

    private ShareRange? Share(string name, JsonElement value, List<string> read)
    {
        var (exact, least, most) = (Percent(name, value, "share", read), Percent(name, value, "shareMin", read), Percent(name, value, "shareMax", read));
        if (exact is not null && least is not null && most is not null)
        {
            read.Remove("share");
        }

        (least, most) = (least ?? exact, most ?? exact);
        return least is null && most is null ? null : new ShareRange(Math.Min(least ?? 0, most ?? 100), Math.Max(least ?? 0, most ?? 100));
    }

    private decimal? Percent(string name, JsonElement value, string member, List<string> read)
    {
        if (Of(value, member) is not { } text)
        {
            return null;
        }

        if (decimal.TryParse(text.TrimEnd('%', ' '), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share) && share <= 100)
        {
            read.Add(member);
            return share;
        }

        lead.Draft.Refuse($"{name}.{member}", text, "This is no share; it is kept as text only.", "Write percent from 0 to 100, for example 25 or 12.5.");
        return null;
    }

    private static string? Of(JsonElement value, string member) => JsonLine.Text(value, member)?.Trim() is { Length: > 0 } text ? text : null;
}
