using System.Globalization;
using System.Text.Json;
using Graph.Core.Model;
using Graph.Core.Sources.Text;

namespace Graph.Core.Sources.Leads;

/// <summary>Reads one lead from a JSON object into a draft.</summary>
internal sealed class LeadObject(LeadDraft lead)
{
    private static readonly string[] AddressParts = ["street", "city", "region", "postcode"];

    /// <summary>Reads every field and returns the id, or null when there is none.</summary>
    public string? Read(JsonElement root)
    {
        foreach (var field in root.EnumerateObject())
        {
            var canonical = LeadFields.Canonical(field.Name);
            foreach (var value in JsonLine.Many(field.Value))
            {
                ReadValue(canonical, field.Name, value);
            }
        }

        return JsonLine.Text(root, "id") is { } id && !string.IsNullOrWhiteSpace(id) ? id : null;
    }

    private void ReadValue(string? canonical, string name, JsonElement value)
    {
        switch (canonical)
        {
            case "id":
                break;
            case "kind":
                lead.SetKind(JsonLine.Text(value) ?? value.GetRawText());
                break;
            case "relations":
                ReadRelation(value);
                break;
            case "designations":
                ReadDesignation(value);
                break;
            case null:
                Keep(name, value);
                break;
            default:
                ReadClaim(LeadFields.Property(canonical)!.Value, name, value);
                break;
        }
    }

    private void ReadClaim(ClaimProperty property, string name, JsonElement value)
    {
        if (JsonLine.Text(value) is { } text)
        {
            lead.Add(name, OfText(property, text));
        }
        else if (value.ValueKind == JsonValueKind.Object && OfObject(property, value) is { Value.Length: > 0 } claim)
        {
            lead.Add(name, claim);
        }
        else
        {
            lead.Draft.Refuse(name, value.GetRawText(), "The value has a form that this field does not have; it is left out.", "See schema/lead.schema.json for the forms of this field.");
        }
    }

    private static Claim OfText(ClaimProperty property, string text)
    {
        var colon = property == ClaimProperty.Handle ? text.IndexOf(':', StringComparison.Ordinal) : -1;
        return colon > 0 ? new Claim(property, text[(colon + 1)..], text[..colon]) : new Claim(property, text);
    }

    private static Claim OfObject(ClaimProperty property, JsonElement o) => property switch
    {
        ClaimProperty.Identifier => new Claim(property, Of(o, "number"), JsonLine.Text(o, "type"), JsonLine.Text(o, "country"), From: Date(o, "issued"), To: Date(o, "expires")),
        ClaimProperty.Address => new Claim(property, Address(o), Country: JsonLine.Text(o, "country")),
        ClaimProperty.Handle => new Claim(property, Of(o, "name"), JsonLine.Text(o, "service")),
        ClaimProperty.Wallet => new Claim(property, Of(o, "address"), JsonLine.Text(o, "currency")),
        ClaimProperty.Account => new Claim(property, Of(o, "number"), JsonLine.Text(o, "institution")),
        _ => new Claim(property, Of(o, "value"), Language: JsonLine.Text(o, "language"), Country: JsonLine.Text(o, "country")),
    };

    private static string Of(JsonElement o, string member) => JsonLine.Text(o, member)?.Trim() ?? "";

    private static string Address(JsonElement o) => Of(o, "text") is { Length: > 0 } text
        ? text
        : string.Join(", ", AddressParts.Select(p => Of(o, p)).Where(p => p.Length > 0)) is { Length: > 0 } joined ? joined : Of(o, "country");

    private static PartialDate? Date(JsonElement o, string member) =>
        JsonLine.Text(o, member) is { } text && DateText.TryParse(text, out var date) ? date : null;

    private void ReadDesignation(JsonElement value)
    {
        if (JsonLine.Text(value, "authority") is { } authority && !string.IsNullOrWhiteSpace(authority))
        {
            lead.Draft.Add(new Designation(authority.Trim(), JsonLine.Text(value, "programme")?.Trim(), Date(value, "from"), Date(value, "to")));
            return;
        }

        lead.Draft.Refuse("designations", value.GetRawText(), "The designation names no authority.", "Write {\"authority\": …, \"programme\": …}.");
    }

    private void ReadRelation(JsonElement value)
    {
        var (to, record, name) = (JsonLine.Text(value, "to"), JsonLine.Text(value, "toRecord"), JsonLine.Text(value, "toName"));
        var reversed = value.ValueKind == JsonValueKind.Object && value.TryGetProperty("reversed", out var r) && r.ValueKind == JsonValueKind.True;
        var stated = new StatedRelation(RelationKind.LinkedTo, name?.Trim() ?? "", false, reversed, Share(value), Date(value, "from"), Date(value, "until"));
        var kind = JsonLine.Text(value, "kind") ?? "";
        if (!string.IsNullOrWhiteSpace(to))
        {
            lead.Relate(kind, to, stated);
        }
        else if (RecordKey.TryParse(record?.Trim(), out var key))
        {
            lead.Relate(kind, stated with { Target = key.ToString(), TargetIsKey = true });
        }
        else if (!string.IsNullOrWhiteSpace(name))
        {
            lead.Relate(kind, stated);
        }
        else
        {
            lead.Draft.Refuse("relations", value.GetRawText(), "The relation has no other end.", "Name it by to (a lead's id), toRecord (source:recordId) or toName.");
        }
    }

    private static ShareRange? Share(JsonElement value)
    {
        var exact = Percent(value, "share");
        var (least, most) = (Percent(value, "shareMin") ?? exact, Percent(value, "shareMax") ?? exact);
        return least is null && most is null ? null : new ShareRange(Math.Min(least ?? 0, most ?? 100), Math.Max(least ?? 0, most ?? 100));
    }

    private static decimal? Percent(JsonElement value, string member) =>
        decimal.TryParse(JsonLine.Text(value, member)?.TrimEnd('%', ' '), NumberStyles.Number, CultureInfo.InvariantCulture, out var share) && share is >= 0 and <= 100 ? share : null;

    private void Keep(string name, JsonElement value) =>
        lead.Draft.Add(ClaimProperty.Other, JsonLine.Text(value) ?? value.GetRawText(), name);
}
