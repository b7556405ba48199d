using Graph.Core.Model;

namespace Graph.Core.Sources.Text;

/// <summary>How many rows each key has, so that what is gathered of a key can be given and forgotten at its last row.</summary>
/// <remarks>
/// Rows of one key mostly stand together, and then one key is held at a time; a file that is not sorted holds the keys that are open,
/// at worst all of them. The counts take some 30 bytes a key.
/// </remarks>
internal sealed class RowCounts
{
    private readonly Dictionary<ulong, int> _left;

    private RowCounts(Dictionary<ulong, int> left) => _left = left;

    /// <summary>Counts the keys of all rows.</summary>
    public static RowCounts Of(IEnumerable<string> keys)
    {
        var counts = new Dictionary<ulong, int>();
        foreach (var hash in keys.Select(k => StableHash.Of(k)))
        {
            counts[hash] = counts.GetValueOrDefault(hash) + 1;
        }

        return new RowCounts(counts);
    }

    /// <summary>The same counts, for another pass.</summary>
    public RowCounts Again() => new(new Dictionary<ulong, int>(_left));

    /// <summary>Takes one row of a key; answers whether it was the last.</summary>
    public bool IsLast(string key) => --_left[StableHash.Of(key)] == 0;
}
