using Graph.Core.Resolution.Normalising.Fields;

namespace Graph.Core.Resolution.Blocking.Fields;

/// <summary>Blocks of records that share a key, by sorting (key, record) and without a table of hashes; only blocks of two to <see cref="Largest"/> live.</summary>
internal sealed class FieldBlocks
{
    private readonly int[] _blockStarts;
    private readonly int[] _members;
    private readonly int[] _recordStarts;
    private readonly int[] _blocksOf;

    private FieldBlocks(int[] blockStarts, int[] members, int[] recordStarts, int[] blocksOf, int largest) =>
        (_blockStarts, _members, _recordStarts, _blocksOf, Largest) = (blockStarts, members, recordStarts, blocksOf, largest);

    /// <summary>How many blocks live.</summary>
    public int Count => _blockStarts.Length - 1;

    /// <summary>The largest block that lives.</summary>
    public int Largest { get; }

    /// <summary>Blocks the records of a table.</summary>
    public static FieldBlocks Of(FieldTable table)
    {
        var sorted = KeyedRecords.Sorted(table);
        var largest = Cap(sorted, table.Count);
        return Living(sorted, table.Count, largest);
    }

    /// <summary>The records of a block, rising.</summary>
    public ReadOnlySpan<int> Members(int block) => _members.AsSpan(_blockStarts[block].._blockStarts[block + 1]);

    /// <summary>Whether a block is the first that two records share, so that each pair is looked at once.</summary>
    public bool IsFirstOf(int block, int left, int right)
    {
        var (i, j) = (_recordStarts[left], _recordStarts[right]);
        while (true)
        {
            var (one, other) = (_blocksOf[i], _blocksOf[j]);
            if (one == other)
            {
                return one == block;
            }

            if (one < other)
            {
                i++;
            }
            else
            {
                j++;
            }
        }
    }

    /// <summary>The cap on final sizes under which all blocks together make no more pairs than a record may cost on average.</summary>
    private static int Cap(KeyedRecords sorted, int records)
    {
        // What a file of a hundred thousand can afford, and what one of millions can: the pairs left out share only common keys.
        const long Ample = 4_000_000;
        const long FewPerRecord = 12;
        const long ManyPerRecord = 40;
        var budget = Math.Min(ManyPerRecord * Math.Max(records, 1000), Math.Max(Ample, FewPerRecord * records));
        var bySize = new long[BlockingKeys.LargestBlock + 1];
        foreach (var (start, end) in sorted.Runs())
        {
            if (end - start < bySize.Length)
            {
                bySize[end - start]++;
            }
        }

        var pairs = 0L;
        var cap = 1;
        while (cap < BlockingKeys.LargestBlock && pairs + (bySize[cap + 1] * (cap + 1) * cap / 2) <= budget)
        {
            cap++;
            pairs += bySize[cap] * cap * (cap - 1) / 2;
        }

        return cap;
    }

    private static FieldBlocks Living(KeyedRecords sorted, int records, int largest)
    {
        var living = sorted.Runs().Where(r => r.End - r.Start is var size && size >= 2 && size <= largest).ToArray();
        var blockStarts = new int[living.Length + 1];
        var members = new int[living.Sum(r => r.End - r.Start)];
        var recordStarts = new int[records + 1];
        for (var b = 0; b < living.Length; b++)
        {
            var from = sorted.Records.AsSpan(living[b].Start..living[b].End);
            from.CopyTo(members.AsSpan(blockStarts[b]));
            blockStarts[b + 1] = blockStarts[b] + from.Length;
            foreach (var record in from)
            {
                recordStarts[record + 1]++;
            }
        }

        for (var i = 0; i < records; i++)
        {
            recordStarts[i + 1] += recordStarts[i];
        }

        return new FieldBlocks(blockStarts, members, recordStarts, BlocksOf(blockStarts, members, recordStarts), largest);
    }

    private static int[] BlocksOf(int[] blockStarts, int[] members, int[] recordStarts)
    {
        var next = recordStarts.AsSpan(0, recordStarts.Length - 1).ToArray();
        var blocksOf = new int[members.Length];
        for (var b = 0; b < blockStarts.Length - 1; b++)
        {
            foreach (var record in members.AsSpan(blockStarts[b]..blockStarts[b + 1]))
            {
                blocksOf[next[record]++] = b;
            }
        }

        return blocksOf;
    }
}
