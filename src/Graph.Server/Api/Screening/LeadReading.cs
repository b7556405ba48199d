using System.Text.Json;
using System.Text.Json.Serialization;
using Graph.Core.Model;
using Graph.Core.Resolution.Normalising;
using Graph.Core.Sources;

namespace Graph.Server.Api.Screening;

/// <summary>Leads as read from an input: records with their place in it, and what was set aside.</summary>
internal sealed record LeadsRead(IReadOnlyList<Record> Records, IReadOnlyList<Reject> Rejects);

/// <summary>Reads leads of the API by the reader of lead files, so that both mean the same by every field.</summary>
internal static class LeadReading
{
    private static readonly JsonSerializerOptions Options = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>The leads as lines of a lead file.</summary>
    public static byte[] Lines(IEnumerable<IDictionary<string, object?>> leads)
    {
        using var lines = new MemoryStream();
        foreach (var lead in leads)
        {
            JsonSerializer.Serialize(lines, Without(lead), Options);
            lines.WriteByte((byte)'\n');
        }

        return lines.ToArray();
    }

    /// <summary>Reads such lines as records of a source; the row of a record is its place, from 1.</summary>
    public static LeadsRead Read(string source, string name, byte[] lines)
    {
        var request = new ReadRequest(source, [new SourceFile(name, () => new MemoryStream(lines, writable: false))], null, new Tally())
        {
            ReadsPhone = (phone, country) => Phones.Normalise(phone, country) is not null,
        };
        var items = RecordReaders.ByFormat("jsonl").Read(request).ToList();
        return new LeadsRead(
            [.. items.OfType<ReadRecord>().Select(i => i.Record)],
            [.. items.OfType<Rejected>().Select(i => i.Reject)]);
    }

    // A field given as null says nothing; the reader would report it as a value it cannot read.
    private static object? Without(object? value) => value switch
    {
        IDictionary<string, object?> fields => fields.Where(f => f.Value is not null).ToDictionary(f => f.Key, f => Without(f.Value), StringComparer.Ordinal),
        string text => text,
        System.Collections.IEnumerable items => items.Cast<object?>().Select(Without).ToList(),
        _ => value,
    };
}
