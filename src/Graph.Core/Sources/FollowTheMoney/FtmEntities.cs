using System.Text.Json;
using Graph.Core.Model;
using Graph.Core.Sources.Text;

namespace Graph.Core.Sources.FollowTheMoney;

/// <summary>Turns FollowTheMoney entities into records.</summary>
public static class FtmEntities
{
    /// <summary>Whether a JSON value has the form of an entity: an object with <c>schema</c> and <c>properties</c>.</summary>
    public static bool IsEntity(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object
        && JsonLine.Text(value, "schema") is { Length: > 0 }
        && value.TryGetProperty("properties", out var properties)
        && properties.ValueKind == JsonValueKind.Object;

    /// <summary>The record of one entity that stands alone; properties that name other entities become relations or keep their ids.</summary>
    /// <param name="entity"><c>{"id", "schema", "properties": {name: [value]}}</c>; any text may be an id.</param>
    /// <param name="source">The source of the record.</param>
    /// <param name="provenance">Where it was read.</param>
    /// <exception cref="FormatException">It is no entity, or has no id; the message says which.</exception>
    public static Record ToRecord(JsonElement entity, string source, Provenance provenance)
    {
        if (!IsEntity(entity))
        {
            throw new FormatException("This is no FollowTheMoney entity: it needs schema and properties.");
        }

        var values = new FtmValues(entity);
        var id = values.Id ?? throw new FormatException("The entity has no id.");
        return Draft(values, source, provenance).Build(new RecordKey(source, id));
    }

    /// <summary>What an entity says of itself.</summary>
    /// <remarks>Left out are only the export's own marks: caption, first_seen, last_seen, last_change, target.</remarks>
    internal static RecordDraft Draft(FtmValues entity, string source, Provenance provenance)
    {
        var kind = FtmSchemata.Kind(entity.Schema);
        var draft = new RecordDraft(provenance) { Kind = kind ?? EntityKind.Party };
        foreach (var (name, raw, value) in entity.All())
        {
            if (value is null)
            {
                Remainder.Keep(draft, name, raw);
                continue;
            }

            if (Relation(name, value, kind, source) is { } relation)
            {
                draft.Add(relation);
            }
            else
            {
                draft.Add(entity.Detailed(InContext(FtmProperties.Claim(name, value), entity, kind), name, value));
            }

            KeepNested(draft, name, raw);
        }

        foreach (var member in entity.Strange())
        {
            Remainder.Keep(draft, member.Name, member.Value);
        }

        Complete(draft, entity, kind);
        return draft;
    }

    /// <summary>An address that is nested whole is an address of its holder; of any other entity the words are kept.</summary>
    private static void KeepNested(RecordDraft draft, string name, JsonElement value)
    {
        var address = IsEntity(value) && JsonLine.Text(value, "schema") is "Address" ? FtmAddress.Claims(new FtmValues(value)) : [];
        foreach (var claim in address.Where(c => !draft.Claims.Contains(c)))
        {
            draft.Add(claim);
        }

        if (address.Count == 0)
        {
            Remainder.Keep(draft, $"{name}.", value, ["id"]);
        }
    }

    /// <summary>What has no schema of a party keeps its name as words only: a post or a house must not be matched with a person.</summary>
    private static Claim InContext(Claim claim, FtmValues entity, EntityKind? kind) => claim switch
    {
        { Property: ClaimProperty.Name or ClaimProperty.Alias or ClaimProperty.WeakAlias or ClaimProperty.FormerName } when kind is null =>
            claim with { Property = ClaimProperty.Other, Label = claim.Property.ToString() },
        { Property: ClaimProperty.Wallet } => claim with { Label = entity.First("currencySymbol", "currency") },
        { Property: ClaimProperty.Handle } => claim with { Label = entity.First("service") },
        { Property: ClaimProperty.Account } => claim with { Label = entity.First("bankName") ?? claim.Label },
        _ => claim,
    };

    private static StatedRelation? Relation(string name, string value, EntityKind? kind, string source) => string.IsNullOrWhiteSpace(value) ? null : (kind, name) switch
    {
        (EntityKind.Wallet, "holder") => new StatedRelation(RelationKind.Holds, FtmKeys.Of(source, value).ToString(), true, Reversed: true),
        (EntityKind.Persona, "owner") => new StatedRelation(RelationKind.WorkedBy, FtmKeys.Of(source, value).ToString(), true),
        (not null, "parent") => new StatedRelation(RelationKind.Owns, FtmKeys.Of(source, value).ToString(), true, Reversed: true, Original: "parent"),
        _ => null,
    };

    private static void Complete(RecordDraft draft, FtmValues entity, EntityKind? kind)
    {
        if (kind is not null && !draft.Has(ClaimProperty.Name))
        {
            var parts = FtmProperties.NameParts.Select(p => entity.First(p)).OfType<string>().ToList();
            draft.Add(ClaimProperty.Name, parts.Count > 0 ? string.Join(' ', parts) : entity.Caption);
        }

        if (kind is null || !string.Equals(entity.Schema, kind.ToString(), StringComparison.Ordinal))
        {
            draft.Add(ClaimProperty.Other, entity.Schema, "schema");
        }

        foreach (var dataset in entity.Beside("datasets"))
        {
            draft.Add(ClaimProperty.Other, dataset, "dataset");
        }

        foreach (var referent in entity.Beside("referents"))
        {
            draft.Add(ClaimProperty.Other, referent, "referent");
        }
    }
}
