using System.Text.Json;
using System.Text.Json.Serialization;
using Graph.Core.Model;
using Graph.Core.Storage;

namespace Graph.Core.Copying;

/// <summary>The lines of a backup: a head, an item each, an end.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(BackupHead), "backup")]
[JsonDerivedType(typeof(BackupItem), "item")]
[JsonDerivedType(typeof(BackupEnd), "end")]
internal abstract record BackupLine;

/// <summary>The first line.</summary>
/// <param name="Form">The form of the file: this program reads <see cref="BackupLines.Form"/>.</param>
/// <param name="Model">Hash of the card that the graph was resolved with.</param>
internal sealed record BackupHead(int Form, string Model) : BackupLine;

/// <summary>A line of contents: one of these is there.</summary>
internal sealed record BackupItem(
    StoredHead? Head = null,
    StoredSource? Source = null,
    StoredLoad? Load = null,
    StoredReject? Reject = null,
    StoredPurgedLink? PurgedLink = null,
    StoredRecord? Record = null,
    StoredLink? Link = null,
    StoredJudgement? Judgement = null) : BackupLine
{
    public StoredItem? Item => (StoredItem?)Head ?? (StoredItem?)Source ?? (StoredItem?)Load ?? (StoredItem?)Reject ?? (StoredItem?)PurgedLink ?? (StoredItem?)Record ?? (StoredItem?)Link ?? Judgement;

    public static BackupItem Of(StoredItem item) => new(
        item as StoredHead,
        item as StoredSource,
        item as StoredLoad,
        item as StoredReject,
        item as StoredPurgedLink,
        item as StoredRecord,
        item as StoredLink,
        item as StoredJudgement);
}

/// <summary>The last line: without it the file is cut.</summary>
/// <param name="Items">How many items stand before it.</param>
/// <param name="Sha256">SHA-256 of all bytes before this line.</param>
/// <param name="GraphHash">The canonical hash of the graph.</param>
internal sealed record BackupEnd(long Items, string Sha256, string GraphHash) : BackupLine;

/// <summary>How lines are written and read.</summary>
internal static class BackupLines
{
    /// <summary>The form of the file that this program writes and reads.</summary>
    public const int Form = 1;

    /// <summary>What ends each line.</summary>
    public static readonly byte[] LineEnd = "\n"u8.ToArray();

    private static readonly JsonSerializerOptions Options = new(RecordContent.Json)
    {
        Converters = { new LinkKeyJsonConverter(), new ContentJsonConverter() },
        IgnoreReadOnlyProperties = true,
    };

    public static byte[] Write(BackupLine line) => JsonSerializer.SerializeToUtf8Bytes(line, Options);

    /// <summary>Reads a line.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public static BackupLine Read(ReadOnlySpan<byte> line) =>
        JsonSerializer.Deserialize<BackupLine>(line, Options) ?? throw new JsonException("The line says nothing.");

    private sealed class ContentJsonConverter : JsonConverter<Record>
    {
        public override Record Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            using var document = JsonDocument.ParseValue(ref reader);
            return RecordContent.Read(System.Text.Encoding.UTF8.GetBytes(document.RootElement.GetRawText()));
        }

        public override void Write(Utf8JsonWriter writer, Record value, JsonSerializerOptions options) =>
            writer.WriteRawValue(RecordContent.Write(value), skipInputValidation: true);
    }

    /// <summary>A link key has no setters: its three parts in an array.</summary>
    private sealed class LinkKeyJsonConverter : JsonConverter<LinkKey>
    {
        public override LinkKey Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var parts = JsonSerializer.Deserialize<string[]>(ref reader, options);
            return parts is [var kind, var left, var right] && Enum.TryParse<LinkKind>(kind, out var known)
                ? new LinkKey(known, RecordKey.Parse(left), RecordKey.Parse(right))
                : throw new JsonException("A link is its kind and two record keys.");
        }

        public override void Write(Utf8JsonWriter writer, LinkKey value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, new[] { value.Kind.ToString(), value.Left.ToString(), value.Right.ToString() }, options);
    }
}
