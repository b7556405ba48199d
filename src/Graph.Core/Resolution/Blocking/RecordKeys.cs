using Graph.Core.Model;
using Graph.Core.Resolution.Normalising;

namespace Graph.Core.Resolution.Blocking;

/// <summary>All keys under which a record stands in the index; each list sorted and distinct.</summary>
/// <param name="Blocks">Keys of identity: records that share one may be the same.</param>
/// <param name="Selectors">Hashes of the selectors it bears.</param>
/// <param name="Names">Keys by which it is found in full: its own key, its primary names, its aliases (relations look there), its weak aliases.</param>
/// <param name="References">The same keys of those its relations name.</param>
public sealed record RecordKeys(ulong[] Blocks, ulong[] Selectors, ulong[] Names, ulong[] References)
{
    private const ulong KeySeed = 0x4b;
    private const ulong PrimarySeed = 0x4e;
    private const ulong AliasSeed = 0x41;
    private const ulong WeakSeed = 0x57;
    private const ulong ReferenceSeed = 0x5200;

    /// <summary>Every key, for the index.</summary>
    public IEnumerable<ulong> All => Blocks.Concat(Selectors).Concat(Names).Concat(References).Distinct();

    /// <summary>The keys of a record.</summary>
    public static RecordKeys Of(Record record, RecordProfile profile) => new(
        BlockingKeys.Of(profile),
        [.. profile.Selectors.Select(s => s.Hash)],
        Sorted(
        [
            OfKey(record.Key),
            .. record.Values(ClaimProperty.Name).Select(OfPrimary),
            .. record.Values(ClaimProperty.Alias).Concat(record.Values(ClaimProperty.FormerName)).Select(OfAlias),
            .. record.Values(ClaimProperty.WeakAlias).Select(OfWeak),
        ]),
        Sorted(record.Relations.SelectMany(r => Targets(record.Key, r)).Select(ReferenceTo)));

    /// <summary>Where the record of a key stands.</summary>
    public static ulong OfKey(RecordKey key) => StableHash.Of(key.ToString(), KeySeed);

    /// <summary>Where records of a primary name stand.</summary>
    public static ulong OfPrimary(string name) => StableHash.Of(TextFold.Fold(name), PrimarySeed);

    /// <summary>Where records of another name stand.</summary>
    public static ulong OfAlias(string name) => StableHash.Of(TextFold.Fold(name), AliasSeed);

    /// <summary>Where records of a weak alias stand: for a person who searches; screening makes no candidate of it.</summary>
    public static ulong OfWeak(string name) => StableHash.Of(TextFold.Fold(name), WeakSeed);

    /// <summary>Where records that refer to a name key stand.</summary>
    public static ulong ReferenceTo(ulong nameKey) => nameKey ^ (ReferenceSeed << 40);

    /// <summary>The name keys a relation looks under, in this order: a name that nobody bears may be the id of a record of the same source, which another file holds.</summary>
    public static IEnumerable<ulong> Targets(RecordKey statedBy, StatedRelation relation) =>
        !relation.TargetIsKey ? [OfPrimary(relation.Target), OfAlias(relation.Target), .. RecordKey.TryParse($"{statedBy.Source}:{relation.Target}", out var own) ? [OfKey(own)] : Array.Empty<ulong>()]
        : RecordKey.TryParse(relation.Target, out var key) ? [OfKey(key)]
        : [];

    /// <summary>Whether two sorted lists share a value for which <paramref name="holds"/>.</summary>
    public static bool Share(ulong[] left, ulong[] right, Func<ulong, bool> holds)
    {
        var (i, j) = (0, 0);
        while (i < left.Length && j < right.Length)
        {
            if (left[i] == right[j])
            {
                if (holds(left[i]))
                {
                    return true;
                }

                i++;
                j++;
            }
            else if (left[i] < right[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return false;
    }

    private static ulong[] Sorted(IEnumerable<ulong> keys) => [.. keys.Distinct().Order()];
}
