using Graph.Core.Model;
using Graph.Core.Sources;

namespace Graph.Server.Commands;

/// <summary>The unit of a load: what one commit stores. The same files always make the same batches, so that a batch sent again is known.</summary>
internal sealed record RecordBatch(int Number, IReadOnlyList<Record> Records, IReadOnlyList<Reject> Rejects)
{
    /// <summary>Records a batch.</summary>
    public const int Size = 1000;

    // A file of nothing but bad rows must not gather them all in memory.
    private const int MostRejects = 10_000;

    /// <summary>Cuts a stream of items into batches.</summary>
    public static IEnumerable<RecordBatch> Cut(IEnumerable<ReadItem> items)
    {
        var (number, records, rejects) = (0, new List<Record>(Size), new List<Reject>());
        foreach (var item in items)
        {
            if (item is ReadRecord read)
            {
                records.Add(read.Record);
            }
            else if (item is Rejected rejected)
            {
                rejects.Add(rejected.Reject);
            }

            if (records.Count == Size || rejects.Count == MostRejects)
            {
                yield return new RecordBatch(number++, records, rejects);
                (records, rejects) = (new List<Record>(Size), []);
            }
        }

        if (records.Count + rejects.Count > 0)
        {
            yield return new RecordBatch(number, records, rejects);
        }
    }
}
