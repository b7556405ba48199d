using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Graph.Core.Model;
using Graph.Core.Resolution.Blocking;

namespace Core.Tests.Resolution.Blocking;

/// <summary>Postings and indexes against plain sets.</summary>
public sealed class PostingsTests
{
    private static readonly Gen<(bool Adds, int Record, ulong[] Keys)> Change =
        from adds in Gen.Choose(0, 2)
        from record in Gen.Choose(0, 8)
        from keys in Gen.Choose(0, 5).Select(k => 1UL + (ulong)k).ListOf(4)
        select (adds > 0, record, keys.Distinct().ToArray());

    private static readonly Gen<(bool Adds, ulong Key, int Ordinal)> Step =
        from adds in Gen.Choose(0, 3)
        from key in Gen.Choose(0, 70)
        from ordinal in Gen.Choose(0, 12)
        select (adds > 0, 1UL + (key < 40 ? (ulong)key % 4 : (ulong)key), ordinal);

    [Property(MaxTest = 300)]
    public Property Postings_hold_what_sorted_sets_hold_also_when_written_and_read_again() => Prop.ForAll(Step.ListOf(300).ToArbitrary(), steps =>
    {
        var (postings, sets) = (new Postings(), new Dictionary<ulong, SortedSet<int>>());
        foreach (var (adds, key, ordinal) in steps)
        {
            var set = sets.TryGetValue(key, out var known) ? known : sets[key] = [];
            if (adds)
            {
                postings.Add(key, ordinal);
                set.Add(ordinal);
            }
            else
            {
                postings.Remove(key, ordinal);
                set.Remove(ordinal);
            }
        }

        var again = WrittenAndRead(postings);
        return sets.All(s => postings.Of(s.Key).SequenceEqual([.. s.Value]) && postings.CountOf(s.Key) == s.Value.Count && again.Of(s.Key).SequenceEqual([.. s.Value]));
    });

    private static Postings WrittenAndRead(Postings postings)
    {
        using var stream = new MemoryStream();
        using (var output = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true))
        {
            postings.Write(output);
        }

        stream.Position = 0;
        using var input = new BinaryReader(stream);
        return Postings.Read(input);
    }

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

        var model = Enumerable.Range(0, 6).Select(k => string.Join(' ', held.Where(h => h.Value.Contains(1UL + (ulong)k)).Select(h => Key(h.Key)).Order()));
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
        [.. Enumerable.Range(0, 6).Select(k => string.Join(' ', members(1UL + (ulong)k).Select(keyOf).Order()))];

    private static RecordKey Key(int record) => new("s", $"{record}");
}
