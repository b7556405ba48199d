using Graph.Core.Model;
using Graph.Core.Resolution.Blocking;

namespace Graph.Core.Resolution;

/// <summary>One change while it is resolved: the index as it will be, the records it needs, the degrees before and after.</summary>
internal sealed class Workspace
{
    private readonly Dictionary<RecordKey, PreparedRecord> _records;
    private readonly HashSet<RecordKey> _gone;
    private readonly HashSet<RecordKey> _touched;
    private readonly Dictionary<RecordKey, Dictionary<LinkKey, CandidateLink>> _links = [];

    public Workspace(Touch touch, PendingIndex index, IResolutionState state, Func<string, Source> sourceOf)
    {
        (Touch, Index, State, SourceOf) = (touch, index, state, sourceOf);
        _records = touch.Added.ToDictionary(r => r.Key);
        _gone = [.. touch.Removed.Select(r => r.Key).Where(k => !_records.ContainsKey(k))];
        _touched = [.. touch.Added.Concat(touch.Removed).Select(r => r.Key), .. touch.Again];
        DegreesBefore = new Degrees(
            index.Before,
            index.KeyOf,
            touch.SourceBefore is { } before ? name => string.Equals(name, before.Name, StringComparison.Ordinal) ? before : sourceOf(name) : sourceOf);
        DegreesAfter = new Degrees(index.Members, index.KeyOf, sourceOf);
    }

    public Touch Touch { get; }

    public PendingIndex Index { get; }

    public IResolutionState State { get; }

    public Func<string, Source> SourceOf { get; }

    /// <summary>The records that the change brings, takes or resolves again.</summary>
    public IReadOnlyCollection<RecordKey> Touched => _touched;

    /// <summary>Whether a record is one of these.</summary>
    public bool IsTouched(RecordKey record) => _touched.Contains(record);

    /// <summary>What a record's source is for it after the change.</summary>
    public Source StandingSourceOf(RecordKey record) => SourceOf(record.Source).For(Index.IsClosed(record));

    public Degrees DegreesBefore { get; }

    public Degrees DegreesAfter { get; }

    /// <summary>A record that was loaded before by <see cref="LoadAsync"/>.</summary>
    public PreparedRecord this[RecordKey key] => _records[key];

    /// <summary>Whether a record stands after the change.</summary>
    public bool Has(RecordKey key) => _records.ContainsKey(key);

    /// <summary>Makes records available; those that are gone or were never stored stay absent.</summary>
    public async Task LoadAsync(IEnumerable<RecordKey> keys, CancellationToken cancellation)
    {
        var missing = keys.Where(k => !_records.ContainsKey(k) && !_gone.Contains(k)).Distinct().ToList();
        if (missing.Count == 0)
        {
            return;
        }

        foreach (var (key, record) in await State.RecordsAsync(missing, cancellation).ConfigureAwait(false))
        {
            _records[key] = record;
        }
    }

    /// <summary>The links stored on records, by key; what was read once is not read again.</summary>
    public async Task<IReadOnlyList<CandidateLink>> LinksOfAsync(IReadOnlyCollection<RecordKey> keys, CancellationToken cancellation)
    {
        var unread = keys.Where(k => !_links.ContainsKey(k)).ToList();
        foreach (var key in unread)
        {
            _links[key] = [];
        }

        foreach (var link in await State.LinksOfAsync(unread, cancellation).ConfigureAwait(false))
        {
            Note(link.Left, link);
            Note(link.Right, link);
        }

        return [.. keys.SelectMany(k => _links[k].Values).DistinctBy(l => l.Key).OrderBy(l => l.Key)];
    }

    /// <summary>A loaded record, or null.</summary>
    public Record? RecordOf(RecordKey key) => _records.GetValueOrDefault(key)?.Record;

    private void Note(RecordKey end, CandidateLink link)
    {
        if (_links.TryGetValue(end, out var links))
        {
            links[link.Key] = link;
        }
    }
}
