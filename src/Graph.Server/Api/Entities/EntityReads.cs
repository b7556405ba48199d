using Graph.Core.Model;
using Graph.Core.Storage;

namespace Graph.Server.Api.Entities;

/// <summary>Reads entities by any of their records: three calls of the store, however many are asked for.</summary>
internal sealed class EntityReads(IRecordStore records, IGraphStore graph)
{
    /// <summary>The entity that holds each record now; a record not known is absent.</summary>
    public async Task<IReadOnlyDictionary<RecordKey, EntityView>> OfRecordsAsync(IReadOnlyList<RecordKey> keys, CancellationToken cancellation)
    {
        var holders = await graph.EntitiesOfAsync(keys, cancellation);
        var members = await graph.MembersAsync([.. holders.Values.Distinct()], cancellation);
        var versions = await records.CurrentAsync([.. members.Values.SelectMany(m => m).Distinct()], cancellation);
        var views = members
            .Select(m => EntityView.Of(m.Key, m.Value.Select(k => versions.GetValueOrDefault(k)).OfType<RecordVersion>()))
            .Where(v => v.Members.Count > 0)
            .ToDictionary(v => v.Id);
        return holders.Where(h => views.ContainsKey(h.Value)).ToDictionary(h => h.Key, h => views[h.Value]);
    }
}
