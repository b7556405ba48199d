using Graph.Core.Sources.Text;

namespace Graph.Core.Sources.Lists;

/// <summary>Rows of a CSV list in which a party has several, gathered by party.</summary>
internal static class RowGroups
{
    /// <summary>
    /// Gives each party with all its rows, at its last one; a row that is of no party by itself. Rows of a party follow each other in
    /// the lists seen, but nothing says they must: they are counted first (some 50 bytes a party).
    /// </summary>
    /// <param name="rows">Reads the rows from the beginning; called twice, the first time with the tally that counts the file.</param>
    /// <param name="tally">What the file is counted in.</param>
    /// <param name="partyOf">The party of a row; null where the row cannot be read.</param>
    public static IEnumerable<(string? Party, IReadOnlyList<CsvRow> Rows)> Of(Func<Tally?, IEnumerable<CsvRow>> rows, Tally tally, Func<CsvRow, string?> partyOf)
    {
        var left = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var party in rows(tally).Select(partyOf).OfType<string>())
        {
            left[party] = left.GetValueOrDefault(party) + 1;
        }

        var open = new Dictionary<string, List<CsvRow>>(StringComparer.Ordinal);
        foreach (var row in rows(null))
        {
            if (partyOf(row) is not { } party)
            {
                yield return (null, [row]);
                continue;
            }

            if (!open.TryGetValue(party, out var gathered))
            {
                open.Add(party, gathered = []);
            }

            gathered.Add(row);
            if (--left[party] == 0)
            {
                open.Remove(party);
                yield return (party, gathered);
            }
        }
    }
}
