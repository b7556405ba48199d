using System.Collections.Frozen;
using System.Reflection;

namespace Graph.Core.Resolution.Normalising;

/// <summary>The tables of <c>data/reference</c>, embedded in this assembly: tab-separated, <c>#</c> starts a comment line.</summary>
internal static class ReferenceTable
{
    /// <summary>The rows of a table, each with at least the given number of columns.</summary>
    /// <exception cref="InvalidDataException">The table is not embedded, or a row is too short: a fault of the build.</exception>
    public static IReadOnlyList<string[]> Rows(string file, int columns) => Rows("reference", file, columns);

    /// <summary>The rows of a table in a folder of <c>data</c>.</summary>
    /// <exception cref="InvalidDataException">As above.</exception>
    public static IReadOnlyList<string[]> Rows(string folder, string file, int columns)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"{folder}/{file}")
            ?? throw new InvalidDataException($"The table '{file}' is not embedded; it belongs into data/{folder}.");
        using var reader = new StreamReader(stream);
        var rows = new List<string[]>();
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var row = line.Split('\t');
            rows.Add(row.Length >= columns
                ? row
                : throw new InvalidDataException($"{file}, row {number}: {row.Length} columns where {columns} belong."));
        }

        return rows;
    }

    /// <summary>The first column as a set.</summary>
    public static FrozenSet<string> Set(string file) => Rows(file, 1).Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);
}
