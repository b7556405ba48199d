using System.Text.Json;
using Graph.Core.Model;
using Graph.Core.Sources.Text;

namespace Graph.Core.Sources.Bods;

/// <summary>Reads what a statement says of an entity or a person into a draft; what has no typed home is kept under its own name.</summary>
internal static class BodsParties
{
    public static void Read(RecordDraft draft, BodsStatement statement)
    {
        draft.Kind = Kind(statement);
        foreach (var member in statement.Details.EnumerateObject())
        {
            foreach (var value in JsonLine.Many(member.Value))
            {
                ReadValue(draft, member.Name, value, draft.Kind);
            }
        }

        foreach (var (name, value) in statement.Frame())
        {
            Remainder.Keep(draft, name, value);
        }
    }

    // Codelist entityType of BODS 0.4. Not every registered entity is a company, but every one is what a register of companies lists.
    private static EntityKind Kind(BodsStatement statement) => statement.Type is "person" ? EntityKind.Person : TypeOf(statement.Details) switch
    {
        "registeredEntity" => EntityKind.Company,
        "legalEntity" or "arrangement" or "state" or "stateBody" => EntityKind.Organization,
        _ => EntityKind.Party,
    };

    private static string? TypeOf(JsonElement details) => details.TryGetProperty("entityType", out var type) ? JsonLine.Text(type, "type") : null;

    private static void ReadValue(RecordDraft draft, string name, JsonElement value, EntityKind kind)
    {
        switch (name)
        {
            case "isComponent" when value.ValueKind == JsonValueKind.False:
                break;
            case "name" when JsonLine.Text(value) is { } text:
                draft.Add(ClaimProperty.Name, text);
                break;
            case "alternateNames" when JsonLine.Text(value) is { } text:
                draft.Add(ClaimProperty.Alias, text);
                break;
            case "names" when value.ValueKind == JsonValueKind.Object:
                BodsValues.Name(draft, value);
                break;
            case "entityType" when value.ValueKind == JsonValueKind.Object:
                draft.Add(kind == EntityKind.Company ? ClaimProperty.LegalForm : ClaimProperty.Other, JsonLine.Text(value, "details"), kind == EntityKind.Company ? null : "entityType.details");
                Remainder.Keep(draft, "entityType.", value, ["details"]);
                break;
            case "birthDate" or "deathDate" or "foundingDate" or "dissolutionDate" when JsonLine.Text(value) is { } text:
                ReadDate(draft, name, text);
                break;
            case "nationalities":
                BodsValues.Country(draft, ClaimProperty.Nationality, name, value);
                break;
            case "jurisdiction" or "incorporatedInJurisdiction" or "taxResidencies":
                BodsValues.Country(draft, ClaimProperty.Country, name, value);
                break;
            case "addresses" or "placeOfResidence":
                BodsAddress.Read(draft, ClaimProperty.Address, name, value);
                break;
            case "placeOfBirth":
                BodsAddress.Read(draft, ClaimProperty.BirthPlace, name, value);
                break;
            case "identifiers" when value.ValueKind == JsonValueKind.Object:
                BodsValues.Identifier(draft, value, kind);
                break;
            default:
                Remainder.Keep(draft, name, value);
                break;
        }
    }

    private static void ReadDate(RecordDraft draft, string name, string text)
    {
        if (!DateText.TryParse(text, out _))
        {
            draft.KeepUnreadDate(name, text);
            return;
        }

        draft.Add(
            name switch
            {
                "birthDate" => ClaimProperty.BirthDate,
                "deathDate" => ClaimProperty.DeathDate,
                "foundingDate" => ClaimProperty.FoundedDate,
                _ => ClaimProperty.DissolvedDate,
            },
            text);
    }
}
