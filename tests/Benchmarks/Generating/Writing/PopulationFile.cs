using System.Globalization;
using Benchmarks.Generating.Cast;
using Graph.Learning.Generating;

namespace Benchmarks.Generating.Writing;

/// <summary>Writes the records of a seed as CSV, one at a time, and beside them the truth.</summary>
internal static class PopulationFile
{
    /// <summary>Of the records, how many are of a party that stands in the file already.</summary>
    public const double Duplicates = .2;

    /// <summary>Writes both; <paramref name="truth"/> takes "id,entity" for each record.</summary>
    public static void Write(int records, ulong seed, TextWriter output, TextWriter truth)
    {
        var (people, stream, parties) = (new Population(seed), new SplitMix64(seed).Fork("records"), 0);
        output.Write(Row.Header + "\n");
        truth.Write("id,entity\n");
        for (var i = 0; i < records; i++)
        {
            var isAgain = parties > 0 && stream.Chance(Duplicates);
            var party = isAgain ? stream.Below(parties) : parties++;
            var row = new Hand(new SplitMix64(stream.Next()), isAgain ? Care.Again : Care.First).Write(people[party]);
            var id = string.Create(CultureInfo.InvariantCulture, $"r{i:D7}");
            Write(id, row, output);
            truth.Write(string.Create(CultureInfo.InvariantCulture, $"{id},e{party:D7}\n"));
        }
    }

    /// <summary>Writes one row.</summary>
    public static void Write(string id, Row row, TextWriter output)
    {
        output.Write(id);
        foreach (var cell in row.Cells)
        {
            output.Write(',');
            output.Write(Quoted(cell));
        }

        output.Write('\n');
    }

    private static string? Quoted(string? cell) =>
        cell is null || cell.AsSpan().IndexOfAny(",\"\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
