using Graph.Core.Resolution.Normalising.Fields;

namespace Graph.Core.Resolution.Blocking.Fields;

/// <summary>All (key, record) pairs of a table, sorted by key and then by record.</summary>
internal sealed class KeyedRecords
{
    private const int Digit = 16;
    private const int Buckets = 1 << Digit;

    private readonly ulong[] _keys;

    private KeyedRecords(ulong[] keys, int[] records) => (_keys, Records) = (keys, records);

    /// <summary>The records in the order of their keys.</summary>
    public int[] Records { get; }

    /// <summary>The keys of every record, sorted.</summary>
    public static KeyedRecords Sorted(FieldTable table)
    {
        var (keys, records) = (new List<ulong>(table.Count * 8), new List<int>(table.Count * 8));
        var made = new FieldKeys(table);
        var own = new List<ulong>();
        for (var record = 0; record < table.Count; record++)
        {
            own.Clear();
            made.Of(record, own);
            own.Sort();
            for (var i = 0; i < own.Count; i++)
            {
                if (i == 0 || own[i] != own[i - 1])
                {
                    keys.Add(own[i]);
                    records.Add(record);
                }
            }
        }

        return Sort([.. keys], [.. records]);
    }

    /// <summary>Where each key begins and ends.</summary>
    public IEnumerable<(int Start, int End)> Runs()
    {
        for (var start = 0; start < _keys.Length;)
        {
            var end = start + 1;
            while (end < _keys.Length && _keys[end] == _keys[start])
            {
                end++;
            }

            yield return (start, end);
            start = end;
        }
    }

    /// <summary>Radix sort by the lower digits first. It keeps the order of equals, and records come in rising.</summary>
    private static KeyedRecords Sort(ulong[] keys, int[] records)
    {
        var (otherKeys, otherRecords) = (new ulong[keys.Length], new int[keys.Length]);
        for (var shift = 0; shift < 64; shift += Digit)
        {
            var starts = new int[Buckets + 1];
            foreach (var key in keys)
            {
                starts[(int)((key >> shift) & (Buckets - 1)) + 1]++;
            }

            for (var i = 0; i < Buckets; i++)
            {
                starts[i + 1] += starts[i];
            }

            for (var i = 0; i < keys.Length; i++)
            {
                var at = starts[(int)((keys[i] >> shift) & (Buckets - 1))]++;
                (otherKeys[at], otherRecords[at]) = (keys[i], records[i]);
            }

            (keys, otherKeys, records, otherRecords) = (otherKeys, keys, otherRecords, records);
        }

        return new KeyedRecords(keys, records);
    }
}
