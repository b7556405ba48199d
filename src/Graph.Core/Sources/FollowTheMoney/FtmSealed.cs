using System.Text.Json;
using Graph.Core.Model;
using Graph.Core.Sources.Text;

namespace Graph.Core.Sources.FollowTheMoney;

/// <summary>The member <c>graph</c> of entities that this program exported: the whole record, with all that FollowTheMoney has no property for.</summary>
internal static class FtmSealed
{
    /// <summary>The member's name.</summary>
    public const string Member = "graph";

    /// <summary>A hash over schema and properties, whatever their order: while it fits, nobody has changed them since the record was written beside them.</summary>
    public static string Seal(string schema, IEnumerable<(string Name, string Value)> properties) =>
        StableHash.Hex(string.Join('\n', properties.Select(p => JsonSerializer.Serialize(new[] { p.Name, p.Value })).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Prepend(schema)));

    /// <summary>The id of the entity whose record says what a line says again, or null.</summary>
    public static string? ToldBy(JsonElement entity) => entity.TryGetProperty(Member, out var member) ? JsonLine.Text(member, "toldBy") : null;

    /// <summary>The record that an entity carries; null where it carries none, its properties were changed, or it is no record.</summary>
    public static Record? Read(JsonElement entity, FtmValues values)
    {
        if (!entity.TryGetProperty(Member, out var member) || member.ValueKind != JsonValueKind.Object || !member.TryGetProperty("record", out var stored)
            || JsonLine.Text(member, "seal") != Seal(values.Schema, values.All().Select(v => (v.Name, v.Value ?? ""))))
        {
            return null;
        }

        try
        {
            var record = RecordContent.Read(JsonSerializer.SerializeToUtf8Bytes(stored));
            return IsWhole(record) ? record : null;
        }
        catch (Exception e) when (e is JsonException or FormatException or ArgumentException or InvalidOperationException)
        {
            // Written by another hand: the properties say what there is.
            return null;
        }
    }

    /// <summary>What a reader of any other format would not have given does not come in this way either.</summary>
    private static bool IsWhole(Record record) =>
        Enum.IsDefined(record.Kind)
        && record.Claims.All(c => c is not null && Enum.IsDefined(c.Property) && c.Value is { Length: > 0 and <= ReadLimits.FieldCharacters })
        && record.Relations.All(IsWhole)
        && record.Designations.All(d => d is not null && !string.IsNullOrWhiteSpace(d.Authority));

    private static bool IsWhole(StatedRelation relation) =>
        relation is not null
        && Enum.IsDefined(relation.Kind)
        && !string.IsNullOrWhiteSpace(relation.Target)
        && (!relation.TargetIsKey || RecordKey.TryParse(relation.Target, out _))
        && (relation.Share is not { } share || share.Minimum <= share.Maximum)
        && (relation.Transfer is not { } transfer || !string.IsNullOrWhiteSpace(transfer.Amount));
}
