using Graph.Core.Model;
using Graph.Core.Storage;

namespace Graph.Core.Resolution;

/// <summary>What the feed tells of entities: created, merged into another, split off another.</summary>
internal static class EntityEvents
{
    public static IReadOnlyList<FeedEvent> Of(IReadOnlyList<Membership> changed, IReadOnlyDictionary<RecordKey, RecordKey> before, HashSet<RecordKey> entitiesNow)
    {
        var events = new SortedSet<(FeedEventKind Kind, string Subject, string? Object)>(
            Comparer<(FeedEventKind Kind, string Subject, string? Object)>.Create((x, y) =>
                x.Kind != y.Kind ? x.Kind.CompareTo(y.Kind)
                : string.CompareOrdinal(x.Subject, y.Subject) is var bySubject && bySubject != 0 ? bySubject
                : string.CompareOrdinal(x.Object, y.Object)));
        foreach (var (record, entity) in changed)
        {
            if (!before.TryGetValue(record, out var old))
            {
                if (record == entity)
                {
                    events.Add((FeedEventKind.EntityCreated, entity.ToString(), null));
                }
            }
            else
            {
                events.Add((entitiesNow.Contains(old) ? FeedEventKind.EntitySplit : FeedEventKind.EntityMerged, old.ToString(), entity.ToString()));
            }
        }

        return [.. events.Select(e => new FeedEvent(e.Kind, e.Subject, e.Object))];
    }
}
