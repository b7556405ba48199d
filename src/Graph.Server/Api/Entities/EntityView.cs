using Graph.Core.Model;
using Graph.Core.Storage;

namespace Graph.Server.Api.Entities;

/// <summary>An entity as it is now: its id and the current versions of the records that make it up, the leading one first.</summary>
internal sealed record EntityView(RecordKey Id, IReadOnlyList<RecordVersion> Members)
{
    public Record Leading => Members[0].Record;

    /// <summary>The keys of its records.</summary>
    public IEnumerable<RecordKey> Keys => Members.Select(m => m.Record.Key);

    /// <summary>Puts the leading record, whose key is the entity's id, before the others.</summary>
    public static EntityView Of(RecordKey id, IEnumerable<RecordVersion> members) =>
        new(id, [.. members.OrderBy(m => m.Record.Key == id ? 0 : 1).ThenBy(m => m.Record.Key)]);

    /// <summary>Every value of some properties once, in the order of the records.</summary>
    public IReadOnlyList<string> Values(params ClaimProperty[] properties) =>
        [.. Members.SelectMany(m => m.Record.Claims).Where(c => properties.Contains(c.Property)).Select(c => c.Value).Distinct(StringComparer.Ordinal)];
}
