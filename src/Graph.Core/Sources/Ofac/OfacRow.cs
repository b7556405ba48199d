using System.Globalization;
using Graph.Core.Model;
using Graph.Core.Sources.Text;

namespace Graph.Core.Sources.Ofac;

/// <summary>A row of one of OFAC's files with its ent_num.</summary>
internal readonly record struct OfacRow(long Entity, CsvRow Row)
{
    /// <summary>The rows of a file; one that cannot be read is reported to <paramref name="refuse"/>, the encoding to <paramref name="tally"/>.</summary>
    public static IEnumerable<OfacRow> Read(SourceFile file, int columns, Action<Reject> refuse, Tally? tally = null)
    {
        foreach (var row in CsvRows.Read(file, ',', tally))
        {
            if (row.IsBlank)
            {
                continue;
            }

            var problem = row.Problem ?? Problem(row, columns);
            if (problem is not null)
            {
                refuse(new Reject(file.Name, row.Line, row.Problem is null ? "ent_num" : "row", ReadLimits.Shown(row.Text), problem, "Mend the row and load the file again."));
                continue;
            }

            yield return new OfacRow(long.Parse(row.Fields[0], CultureInfo.InvariantCulture), row);
        }
    }

    private static string? Problem(CsvRow row, int columns) =>
        row.Fields.Count != columns ? $"The row has {row.Fields.Count} columns in place of {columns}."
        : !long.TryParse(row.Fields[0], NumberStyles.None, CultureInfo.InvariantCulture, out _) ? "The row does not begin with a number."
        : null;
}
