using Graph.Core.Model;

namespace Graph.Core.Resolution.Clustering;

/// <summary>Disjoint groups of records that refuse to join across a negative verdict or a contradiction.</summary>
internal sealed class Groups
{
    private readonly Dictionary<RecordKey, List<RecordKey>> _groupOf = [];
    private readonly HashSet<LinkKey> _judgedDifferent;
    private readonly Func<RecordKey, RecordKey, string?> _contradiction;
    private readonly Func<RecordKey, RecordKey, string?> _guard;

    public Groups(
        IEnumerable<RecordKey> records,
        IEnumerable<LinkKey> judgedDifferent,
        Func<RecordKey, RecordKey, string?> contradiction,
        Func<RecordKey, RecordKey, string?> guard)
    {
        foreach (var record in records)
        {
            _groupOf.TryAdd(record, [record]);
        }

        _judgedDifferent = [.. judgedDifferent];
        _contradiction = contradiction;
        _guard = guard;
    }

    /// <summary>Joins the groups of a pair; says why not, or null when they are one now.</summary>
    public string? TryJoin(LinkKey link, bool byPerson)
    {
        var (left, right) = (_groupOf[link.Left], _groupOf[link.Right]);
        if (ReferenceEquals(left, right))
        {
            return null;
        }

        var reason = Obstacle(left, right, byPerson);
        if (reason is null)
        {
            Merge(left.Count >= right.Count ? left : right, left.Count >= right.Count ? right : left);
        }

        return reason;
    }

    public IReadOnlyList<IReadOnlyList<RecordKey>> Sorted() =>
    [
        .. _groupOf.Values.Distinct(ReferenceEqualityComparer.Instance).Cast<List<RecordKey>>()
            .Select(g => (IReadOnlyList<RecordKey>)[.. g.Order()])
            .OrderBy(g => g[0]),
    ];

    private string? Obstacle(List<RecordKey> left, List<RecordKey> right, bool byPerson)
    {
        // The smallest obstacle is named, so that the reason does not depend on the order of joining.
        return left
            .SelectMany(l => right.Select(r => new LinkKey(LinkKind.SameAs, l, r)))
            .Order()
            .Select(pair => Obstacle(pair) ?? (byPerson ? null : Told(pair, _guard)))
            .FirstOrDefault(reason => reason is not null);
    }

    private string? Obstacle(LinkKey pair) =>
        _judgedDifferent.Contains(pair)
            ? $"{pair.Left} and {pair.Right} were judged different"
            : Told(pair, _contradiction);

    private static string? Told(LinkKey pair, Func<RecordKey, RecordKey, string?> rule) =>
        rule(pair.Left, pair.Right) is { } why ? $"{pair.Left} and {pair.Right}: {why}" : null;

    private void Merge(List<RecordKey> into, List<RecordKey> from)
    {
        into.AddRange(from);
        foreach (var record in from)
        {
            _groupOf[record] = into;
        }
    }
}
