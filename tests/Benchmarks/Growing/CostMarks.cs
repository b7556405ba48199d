using Graph.Server.Commands;

namespace Benchmarks.Growing;

/// <summary>Processor time at each batch of a load.</summary>
internal sealed class CostMarks
{
    private readonly List<(int Records, double Cpu)> _marks = [(0, 0)];

    /// <summary>Takes a line that the load says: "Batch 7 stands …".</summary>
    public void Take(string line, double seconds, double cpu)
    {
        if (line.StartsWith("Batch ", StringComparison.Ordinal))
        {
            _marks.Add((_marks.Count * RecordBatch.Size, cpu));
        }
    }

    /// <summary>Processor seconds a record between two numbers of records.</summary>
    public double Cpu(int from, int to)
    {
        var (first, last) = (_marks.Last(m => m.Records <= from), _marks.Last(m => m.Records <= to + RecordBatch.Size - 1));
        return (last.Cpu - first.Cpu) / (last.Records - first.Records);
    }
}
