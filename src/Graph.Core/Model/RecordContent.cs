using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Graph.Core.Model;

/// <summary>The stored form of a record: JSON with declared property order, so that equal content is equal text.</summary>
public static class RecordContent
{
    private static readonly JsonSerializerOptions Options = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(), new PartialDateJsonConverter(), new RecordKeyJsonConverter() },
    };

    /// <summary>JSON options under which the model's types are written and read, everywhere.</summary>
    public static JsonSerializerOptions Json => Options;

    /// <summary>Writes a whole record.</summary>
    public static byte[] Write(Record record) => JsonSerializer.SerializeToUtf8Bytes(Stored.Of(record), Options);

    /// <summary>Reads a whole record.</summary>
    /// <exception cref="JsonException">The bytes are no stored record.</exception>
    public static Record Read(ReadOnlySpan<byte> json) =>
        (JsonSerializer.Deserialize<Stored>(json, Options) ?? throw new JsonException("An empty record.")).ToRecord();

    internal static string Hash(Record record) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(Stored.Of(record) with { File = null, Row = 0 }, Options)));

    private sealed record Stored(
        RecordKey Key,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] EntityKind Kind,
        IReadOnlyList<Claim>? Claims,
        IReadOnlyList<StatedRelation>? Relations,
        IReadOnlyList<Designation>? Designations,
        string? File,
        long Row)
    {
        public static Stored Of(Record r) => new(
            r.Key, r.Kind, Or(r.Claims), Or(r.Relations), Or(r.Designations), r.Provenance.File, r.Provenance.Row);

        public Record ToRecord() => new(
            Key, Kind, [.. Claims ?? []], [.. Relations ?? []], [.. Designations ?? []], new Provenance(File ?? "", Row));

        private static T[]? Or<T>(System.Collections.Immutable.ImmutableArray<T> items) => items.IsDefaultOrEmpty ? null : [.. items];
    }

    private sealed class RecordKeyJsonConverter : JsonConverter<RecordKey>
    {
        public override RecordKey Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            RecordKey.Parse(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, RecordKey value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }

    private sealed class PartialDateJsonConverter : JsonConverter<PartialDate>
    {
        public override PartialDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            PartialDate.Parse(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, PartialDate value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }
}
