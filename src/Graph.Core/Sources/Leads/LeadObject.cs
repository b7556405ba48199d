using System.Text.Json;
using Graph.Core.Model;
using Graph.Core.Sources.Text;

namespace Graph.Core.Sources.Leads;

/// <summary>Reads one lead from a JSON object into a draft.</summary>
internal sealed class LeadObject(LeadDraft lead, string source)
{
    private static readonly string[] AddressParts = ["street", "city", "region", "postcode"];

    private readonly LeadRelations _relations = new(lead, source);

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
            case "id" when string.Equals(name, "id", StringComparison.Ordinal):
                break;
            case "kind" when JsonLine.Text(value) is { } kind:
                lead.SetKind(name, kind);
                break;
            case "relations":
                _relations.Read(name, value);
                break;
            case "designations":
                ReadDesignation(name, value);
                break;
            case null or "id" or "kind":
                Remainder.Keep(lead.Draft, name, value);
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
            lead.Add(name, property == ClaimProperty.Handle ? LeadFields.Handle(text) : new Claim(property, text));
        }
        else if (value.ValueKind == JsonValueKind.Object && OfObject(property, value) is { Value.Length: > 0 } claim)
        {
            lead.Add(name, claim with { From = Date(value, name, "issued", claim), To = Date(value, name, "expires", claim) });
            Remainder.Keep(lead.Draft, $"{name}.", value, Read(property, value));
        }
        else
        {
            Refuse(name, value, "The value has a form that this field does not have; it is kept as text only.", "See schema/lead.schema.json for the forms of this field.");
        }
    }

    private static Claim OfObject(ClaimProperty property, JsonElement o) => property switch
    {
        ClaimProperty.Identifier => new Claim(property, Of(o, "number"), JsonLine.Text(o, "type"), JsonLine.Text(o, "country")),
        ClaimProperty.Address => new Claim(property, Address(o), Country: JsonLine.Text(o, "country")),
        ClaimProperty.Handle => new Claim(property, Of(o, "name"), JsonLine.Text(o, "service")),
        ClaimProperty.Wallet => new Claim(property, Of(o, "address"), JsonLine.Text(o, "currency")),
        ClaimProperty.Account => new Claim(property, Of(o, "number"), JsonLine.Text(o, "institution")),
        _ => new Claim(property, Of(o, "value"), Language: JsonLine.Text(o, "language"), Country: JsonLine.Text(o, "country")),
    };

    /// <summary>The members that <see cref="OfObject"/> reads.</summary>
    private static string[] Read(ClaimProperty property, JsonElement o) => property switch
    {
        ClaimProperty.Identifier => ["number", "type", "country", "issued", "expires"],
        ClaimProperty.Address => Of(o, "text").Length > 0 ? ["text", "country"] : [.. AddressParts, "country"],
        ClaimProperty.Handle => ["name", "service"],
        ClaimProperty.Wallet => ["address", "currency"],
        ClaimProperty.Account => ["number", "institution"],
        _ => ["value", "language", "country"],
    };

    private static string Of(JsonElement o, string member) => JsonLine.Text(o, member)?.Trim() ?? "";

    private static string Address(JsonElement o) => Of(o, "text") is { Length: > 0 } text
        ? text
        : string.Join(", ", AddressParts.Select(p => Of(o, p)).Where(p => p.Length > 0)) is { Length: > 0 } joined ? joined : Of(o, "country");

    /// <summary>The days of an identifier; of other values they are kept under their own name.</summary>
    private PartialDate? Date(JsonElement o, string name, string member, Claim claim) =>
        claim.Property == ClaimProperty.Identifier ? lead.Draft.Date($"{name}.{member}", JsonLine.Text(o, member)) : null;

    private void ReadDesignation(string name, JsonElement value)
    {
        if (Of(value, "authority") is { Length: > 0 } authority)
        {
            lead.Draft.Add(new Designation(
                authority,
                JsonLine.Text(value, "programme")?.Trim(),
                lead.Draft.Date($"{name}.from", JsonLine.Text(value, "from")),
                lead.Draft.Date($"{name}.to", JsonLine.Text(value, "to"))));
            Remainder.Keep(lead.Draft, $"{name}.", value, ["authority", "programme", "from", "to"]);
            return;
        }

        Refuse(name, value, "The designation names no authority.", "Write {\"authority\": …, \"programme\": …}.");
    }

    private void Refuse(string name, JsonElement value, string problem, string mend)
    {
        Remainder.Keep(lead.Draft, name, value);
        lead.Draft.Refuse(name, value.GetRawText(), problem, mend);
    }
}
