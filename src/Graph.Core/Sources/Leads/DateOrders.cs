using System.Globalization;

namespace Graph.Core.Sources.Leads;

/// <summary>Watches whether the dates of a column give away that their months stand first, where each alone is read day first.</summary>
internal sealed class DateOrders(Tally tally)
{
    private readonly SortedDictionary<string, (long MonthFirst, long Either)> _columns = new(StringComparer.Ordinal);

    /// <summary>Takes a date of a column in.</summary>
    public void Watch(string column, string date)
    {
        if (date.Split('/', '-', '.') is not [{ Length: 1 or 2 } first, { Length: 1 or 2 } second, { Length: 4 }]
            || !int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var one)
            || !int.TryParse(second, NumberStyles.None, CultureInfo.InvariantCulture, out var two))
        {
            return;
        }

        var (monthFirst, either) = _columns.GetValueOrDefault(column);
        _columns[column] = (monthFirst + (one <= 12 && two > 12 ? 1 : 0), either + (one <= 12 && two <= 12 && one != two ? 1 : 0));
    }

    /// <summary>Says of which columns both were seen: dates that can only be month first, and others that were read day first.</summary>
    public void Tell()
    {
        foreach (var (column, (monthFirst, either)) in _columns.Where(c => c.Value is { MonthFirst: > 0, Either: > 0 }))
        {
            tally.Add($"dates of '{column}' read day first, where {monthFirst} others can only be month first: map the column to its field with ':month-first' if all are", either);
        }
    }
}
