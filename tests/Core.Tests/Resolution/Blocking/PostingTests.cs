using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Graph.Core.Model;
using Graph.Core.Resolution.Blocking;

namespace Core.Tests.Resolution.Blocking;

/// <summary>Postings and indexes against plain sets.</summary>
public sealed class PostingTests
{
    private static readonly Gen<(bool Adds, int Ordinal)> Step = from adds in Gen.Choose(0, 2) from ordinal in Gen.Choose(0, 12) select (adds > 0, ordinal);

    private static readonly Gen<(bool Adds, int Record, ulong[] Keys)> Change =
        from adds in Gen.Choose(0, 2)
        from record in Gen.Choose(0, 8)
        from keys in Gen.Choose(0, 5).Select(k => (ulong)k).ListOf(4)
        select (adds > 0, record, keys.Distinct().ToArray());

    [Property(MaxTest = 300)]
    public Property A_posting_holds_what_a_sorted_set_holds() => Prop.ForAll(Step.ListOf(30).ToArbitrary(), steps =>
    {
        var (posting, set) = (default(Posting), new SortedSet<int>());
        foreach (var (adds, ordinal) in steps)
        {
            var before = (Posting: posting, Held: posting.ToArray());
            posting = adds ? posting.With(ordinal) : posting.Without(ordinal);
            _ = adds ? set.Add(ordinal) : set.Remove(ordinal);
            if (!posting.ToArray().SequenceEqual(set) || posting.Count != set.Count || !before.Posting.ToArray().SequenceEqual(before.Held))
            {
                return false;
            }
        }

        return true;
    });

    [Property(MaxTest = 200)]
    public Property A_pending_index_is_what_the_index_is_once_the_change_is_taken_up() => Prop.ForAll(Change.ListOf(12).ToArbitrary(), Change.ListOf(6).ToArbitrary(), (first, second) =>
    {
        using var index = new CandidateIndex();
        var held = new Dictionary<int, ulong[]>();
        index.Apply(Take(held, first, 1));
        var change = Take(held, second, 2);
        var pending = new PendingIndex(index, change.Removed, change.Added);
        var foretold = Read(pending.Members, pending.KeyOf);

        index.Apply(change);

        var model = Enumerable.Range(0, 6).Select(k => string.Join(' ', held.Where(h => h.Value.Contains((ulong)k)).Select(h => Key(h.Key)).Order()));
        return foretold.SequenceEqual(model) && Read(index.Members, index.KeyOf).SequenceEqual(model) && index.FeedNumber == 2;
    });

    /// <summary>A change as a load makes it: a record that stands leaves its old keys for its new ones.</summary>
    private static IndexChange Take(Dictionary<int, ulong[]> held, IEnumerable<(bool Adds, int Record, ulong[] Keys)> changes, long number)
    {
        var (removed, added) = (new List<IndexEntry>(), new List<IndexEntry>());
        foreach (var (adds, record, keys) in changes.DistinctBy(c => c.Record))
        {
            if (held.Remove(record, out var old))
            {
                removed.Add(new IndexEntry(Key(record), old));
            }

            if (adds)
            {
                held[record] = keys;
                added.Add(new IndexEntry(Key(record), keys));
            }
        }

        return new IndexChange(number, removed, added);
    }

    private static List<string> Read(Func<ulong, IReadOnlyList<int>> members, Func<int, RecordKey> keyOf) =>
        [.. Enumerable.Range(0, 6).Select(k => string.Join(' ', members((ulong)k).Select(keyOf).Order()))];

    private static RecordKey Key(int record) => new("s", $"{record}");
}
