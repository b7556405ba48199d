using Graph.Core.Model;

namespace Graph.Stores.Embedded;

/// <summary>Row numbers of keys and selectors, made where there are none; good for one transaction.</summary>
internal sealed class RowNumbers(Session session)
{
    private readonly Dictionary<RecordKey, long> _records = [];
    private readonly HashSet<long> _fresh = [];
    private readonly HashSet<string> _sources = new(StringComparer.Ordinal);

    /// <summary>Whether this transaction made the record: nothing of its own stands that would have to be replaced.</summary>
    public bool IsFresh(long record) => _fresh.Contains(record);

    /// <summary>The row of a record. A key named by a relation, link or membership before its record came gets a row without a version.</summary>
    public long OfRecord(RecordKey key)
    {
        if (!_records.TryGetValue(key, out var id))
        {
            var text = RowText.Key(key);
            id = session.Number("SELECT id FROM record WHERE key = $1", text) ?? InsertRecord(key, text);
            _records.Add(key, id);
        }

        return id;
    }

    public long OfSelector(Selector selector)
    {
        var (kind, value) = (selector.Kind.ToString(), OrdinalText.Write(selector.Value));
        return session.Number("SELECT id FROM selector WHERE kind = $1 AND value = $2", kind, value)
            ?? session.Insert("INSERT INTO selector (kind, value) VALUES ($1, $2)", kind, value);
    }

    private long InsertRecord(RecordKey key, string text)
    {
        if (_sources.Add(key.Source))
        {
            var shipped = Source.Default(key.Source);
            session.Execute(
                "INSERT OR IGNORE INTO source (name, rank, trust, each_once, chosen) VALUES ($1, $2, $3, $4, 0)",
                shipped.Name,
                shipped.Rank,
                shipped.Trust.ToString(),
                shipped.EachOnce);
        }

        var id = session.Insert("INSERT INTO record (key, source) VALUES ($1, $2)", text, key.Source);
        _fresh.Add(id);
        return id;
    }
}
