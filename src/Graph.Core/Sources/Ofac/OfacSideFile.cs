namespace Graph.Core.Sources.Ofac;

/// <summary>Joins a side file (aliases, addresses, comments) to the list of parties by ent_num.</summary>
/// <remarks>
/// OFAC's files are sorted by ent_num but for stragglers, so this is a merge of sorted rows. What stands out of order in either
/// file was found by a first pass and is held in memory; memory grows with the stragglers, not with the file.
/// </remarks>
internal sealed class OfacSideFile : IDisposable
{
    private readonly SortedDictionary<long, List<OfacRow>> _held = [];
    private readonly IEnumerator<OfacRow> _rows;
    private bool _more;

    public OfacSideFile(SourceFile? file, int columns, IReadOnlySet<long> stragglers, Action<Model.Reject> refuse, Tally tally)
    {
        if (file is null)
        {
            _rows = Enumerable.Empty<OfacRow>().GetEnumerator();
            return;
        }

        var width = OfacFiles.Width(file, columns);
        foreach (var (row, late) in WithOrder(OfacRow.Read(file, width, _ => { }, tally)))
        {
            if (late || stragglers.Contains(row.Entity))
            {
                Hold(row);
            }
        }

        _rows = InOrder(OfacRow.Read(file, width, refuse), stragglers).GetEnumerator();
        _more = _rows.MoveNext();
    }

    /// <summary>The ent_nums of rows that stand after a larger one.</summary>
    public static IReadOnlySet<long> Stragglers(IEnumerable<OfacRow> rows) =>
        WithOrder(rows).Where(r => r.Late).Select(r => r.Row.Entity).ToHashSet();

    /// <summary>The rows of a party, and those passed over on the way, which belong to no party.</summary>
    /// <param name="entity">The party; of parties that are no stragglers, larger than the one before.</param>
    /// <param name="straggler">Whether the party stands out of order.</param>
    /// <param name="orphan">Told of each row passed over.</param>
    public IReadOnlyList<OfacRow> Take(long entity, bool straggler, Action<OfacRow> orphan)
    {
        var rows = new List<OfacRow>();
        while (!straggler && _more && _rows.Current.Entity <= entity)
        {
            if (_rows.Current.Entity == entity)
            {
                rows.Add(_rows.Current);
            }
            else
            {
                orphan(_rows.Current);
            }

            _more = _rows.MoveNext();
        }

        if (_held.Remove(entity, out var held))
        {
            rows.AddRange(held);
        }

        return rows;
    }

    /// <summary>What no party took.</summary>
    public IEnumerable<OfacRow> Rest()
    {
        while (_more)
        {
            yield return _rows.Current;
            _more = _rows.MoveNext();
        }

        foreach (var row in _held.Values.SelectMany(rows => rows))
        {
            yield return row;
        }

        _held.Clear();
    }

    public void Dispose() => _rows.Dispose();

    private static IEnumerable<OfacRow> InOrder(IEnumerable<OfacRow> rows, IReadOnlySet<long> stragglers) =>
        WithOrder(rows).Where(r => !r.Late && !stragglers.Contains(r.Row.Entity)).Select(r => r.Row);

    private static IEnumerable<(OfacRow Row, bool Late)> WithOrder(IEnumerable<OfacRow> rows)
    {
        var largest = long.MinValue;
        foreach (var row in rows)
        {
            yield return (row, row.Entity < largest);
            largest = Math.Max(largest, row.Entity);
        }
    }

    private void Hold(OfacRow row)
    {
        if (!_held.TryGetValue(row.Entity, out var rows))
        {
            _held.Add(row.Entity, rows = []);
        }

        rows.Add(row);
    }
}
