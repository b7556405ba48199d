using Graph.Core.Model;
using Graph.Core.Resolution;
using Graph.Core.Resolution.Normalising;
using Record = Graph.Core.Model.Record;

namespace Core.Tests.Support;

/// <summary>Made records, written as briefly as a test reads best.</summary>
internal static class Made
{
    public static Record Of(string key, EntityKind kind, string name, params Claim[] claims) => new(
        RecordKey.Parse(key), kind, [new Claim(ClaimProperty.Name, name), .. claims], [], [], new Provenance("made.jsonl", 1));

    public static Claim Claim(ClaimProperty property, string value, string? label = null, string? country = null) => new(property, value, label, country);

    public static RecordProfile Profile(this Record record) => Normaliser.Profile(record);

    public static PreparedRecord Prepared(this Record record) => PreparedRecord.Of(record);

    /// <summary>Legal entity identifiers with right check digits (ISO 17442: 98 less the remainder by 97).</summary>
    public static string Lei(int i)
    {
        var body = $"52990000ZZZZ0000{i:00}";
        var remainder = (body + "00").Aggregate(0, (r, c) => ((r * (char.IsAsciiDigit(c) ? 10 : 100)) + (char.IsAsciiDigit(c) ? c - '0' : c - 'A' + 10)) % 97);
        return body + $"{98 - remainder:00}";
    }
}
