using Graph.Core.Model;

namespace Graph.Core.Sources;

/// <summary>What reading files gives, with nothing stored: how columns were taken, the first records, the counts.</summary>
/// <param name="Records">Records read.</param>
/// <param name="SetAside">Rows left out.</param>
/// <param name="Reports">Rows and values set aside.</param>
/// <param name="First">The first records, as they would be stored.</param>
/// <param name="FirstRejects">The first things set aside.</param>
/// <param name="Tally">What the reader counted, and how each file is laid out.</param>
public sealed record ReadPreview(long Records, long SetAside, long Reports, IReadOnlyList<Record> First, IReadOnlyList<Reject> FirstRejects, Tally Tally)
{
    /// <summary>Records shown.</summary>
    public const int ShownRecords = 5;

    /// <summary>Rejects shown.</summary>
    public const int ShownRejects = 20;

    /// <summary>Rows read: records and rows left out.</summary>
    public long Read => Records + SetAside;

    /// <summary>Reads everything, in memory that does not grow with it.</summary>
    /// <param name="reader">The reader of the format.</param>
    /// <param name="request">What is read.</param>
    /// <param name="setAside">Told each thing that is set aside.</param>
    /// <exception cref="UnreadableFileException">A file is not what it says.</exception>
    public static ReadPreview Of(IRecordReader reader, ReadRequest request, Action<Rejected>? setAside, CancellationToken cancellation)
    {
        var (records, rows, reports) = (0L, 0L, 0L);
        var (first, rejects) = (new List<Record>(), new List<Reject>());
        foreach (var item in reader.Read(request))
        {
            cancellation.ThrowIfCancellationRequested();
            switch (item)
            {
                case ReadRecord { Record: var record }:
                    Keep(first, record, ShownRecords);
                    records++;
                    break;
                case Rejected rejected:
                    Keep(rejects, rejected.Reject, ShownRejects);
                    setAside?.Invoke(rejected);
                    rows += rejected.Reject.WholeRow ? 1 : 0;
                    reports++;
                    break;
            }
        }

        return new ReadPreview(records, rows, reports, first, rejects, request.Tally);
    }

    private static void Keep<T>(List<T> list, T item, int most)
    {
        if (list.Count < most)
        {
            list.Add(item);
        }
    }
}
