using Graph.Core.Model;
using Graph.Core.Storage;

namespace Graph.Core.Resolution;

/// <summary>
/// Which entity holds a record and which records an entity holds, as last read. Where nothing was committed since, that is what stands, and nobody needs to read it again;
/// while the store is away, it is the last that is known.
/// </summary>
/// <remarks>The members of an entity are kept only with the entity of each: a record that moves takes both along.</remarks>
/// <param name="capacity">How many records are kept; past it, all are forgotten and read anew.</param>
internal sealed class RememberedEntities(int capacity = RememberedEntities.Capacity)
{
    public const int Capacity = 60_000;

    private readonly Lock _turn = new();
    private readonly Dictionary<RecordKey, Seen<RecordKey>> _entityOf = [];
    private readonly Dictionary<RecordKey, Seen<IReadOnlyList<RecordKey>>> _members = [];
    private long _version;
    private long _stands;

    /// <summary>Rises with every change; what was read before one is not put in after it.</summary>
    public long Version
    {
        get
        {
            lock (_turn)
            {
                return _version;
            }
        }
    }

    /// <summary>The entities of records, as far as they are remembered.</summary>
    /// <param name="last">Whether what may no longer stand will do.</param>
    public Dictionary<RecordKey, RecordKey> EntitiesOf(IEnumerable<RecordKey> records, bool last) => Take(_entityOf, records, last);

    /// <summary>The records of entities, as far as they are remembered.</summary>
    /// <param name="last">Whether what may no longer stand will do.</param>
    public Dictionary<RecordKey, IReadOnlyList<RecordKey>> Members(IEnumerable<RecordKey> entities, bool last) => Take(_members, entities, last);

    /// <summary>Remembers what was read.</summary>
    /// <param name="version">The version before it was read.</param>
    public void Put(IReadOnlyDictionary<RecordKey, RecordKey> entityOf, IReadOnlyDictionary<RecordKey, IReadOnlyList<RecordKey>> members, long version)
    {
        lock (_turn)
        {
            if (version != _version)
            {
                return;
            }

            MakeRoom(entityOf.Count + members.Values.Sum(m => m.Count));
            foreach (var (record, entity) in entityOf)
            {
                Set(record, entity);
            }

            foreach (var (entity, records) in members)
            {
                foreach (var record in records)
                {
                    Set(record, entity);
                }

                _members[entity] = new(records, _version);
            }
        }
    }

    /// <summary>Takes up a commit of this process.</summary>
    public void Changed(IReadOnlyCollection<Membership> memberships, IEnumerable<RecordKey> gone)
    {
        lock (_turn)
        {
            _version++;
            MakeRoom(memberships.Count);
            foreach (var (record, entity) in memberships)
            {
                Forget(record);
                _members.Remove(entity);
                Set(record, entity);
            }

            foreach (var record in gone)
            {
                Forget(record);
            }
        }
    }

    /// <summary>Somebody else has committed: what is remembered may no longer stand.</summary>
    public void Moved()
    {
        lock (_turn)
        {
            _stands = ++_version;
        }
    }

    private Dictionary<RecordKey, T> Take<T>(Dictionary<RecordKey, Seen<T>> from, IEnumerable<RecordKey> keys, bool last)
    {
        var found = new Dictionary<RecordKey, T>();
        lock (_turn)
        {
            foreach (var key in keys)
            {
                if (from.TryGetValue(key, out var seen) && (last || seen.At >= _stands))
                {
                    found[key] = seen.Value;
                }
            }
        }

        return found;
    }

    private void MakeRoom(int coming)
    {
        if (_entityOf.Count + coming > capacity)
        {
            _entityOf.Clear();
            _members.Clear();
        }
    }

    private void Set(RecordKey record, RecordKey entity)
    {
        if (_entityOf.TryGetValue(record, out var before) && before.Value != entity)
        {
            _members.Remove(before.Value);
        }

        _entityOf[record] = new(entity, _version);
    }

    private void Forget(RecordKey record)
    {
        if (_entityOf.Remove(record, out var before))
        {
            _members.Remove(before.Value);
        }
    }

    private readonly record struct Seen<T>(T Value, long At);
}
