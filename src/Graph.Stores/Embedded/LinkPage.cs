using Graph.Core.Model;
using Graph.Core.Storage;

namespace Graph.Stores.Embedded;

/// <summary>Reads a page of candidate links by filter, order and cursor, from the index of that order.</summary>
internal static class LinkPage
{
    public static IReadOnlyList<CandidateLink> Read(Session session, LinkQuery query) =>
        query.Order == LinkOrder.Key ? ByKey(session, query) : ByRisk(session, query);

    private static List<CandidateLink> ByKey(Session session, LinkQuery query)
    {
        var filter = Filter(query, out var values);
        if (query.After?.Link is { } after)
        {
            filter.Add("(l.kind, l.\"left\", l.\"right\") > ($5, $6, $7)");
            values.AddRange([(int)after.Kind, RowText.Key(after.Left), RowText.Key(after.Right)]);
        }

        if (query.Decisions is { Count: > 0 } decisions)
        {
            // Names of an enumeration: nothing of a caller's text is in the statement.
            filter.Add($"l.decision IN ({string.Join(", ", decisions.Distinct().Order().Select(d => $"'{d}'"))})");
        }

        return session.Rows($"{EmbeddedStore.SelectLink}{Where(filter)} ORDER BY l.kind, l.\"left\", l.\"right\" LIMIT $1", EmbeddedStore.ReadLink, [.. values]);
    }

    /// <summary>The queue's index begins with the decision, so each decision is read on its own and the pages are merged.</summary>
    private static List<CandidateLink> ByRisk(Session session, LinkQuery query)
    {
        var filter = Filter(query, out var values);
        if (query.After is var (after, priority))
        {
            filter.Add("(l.priority < $5 OR (l.priority = $5 AND (l.kind, l.\"left\", l.\"right\") > ($6, $7, $8)))");
            values.AddRange([priority, (int)after.Kind, RowText.Key(after.Left), RowText.Key(after.Right)]);
        }

        var decisions = query.Decisions is { Count: > 0 } some ? some.Distinct() : Enum.GetValues<LinkDecision>();
        return [.. decisions
            .SelectMany(decision => session.Rows(
                $"{EmbeddedStore.SelectLink}{Where([.. filter, $"l.decision = '{decision}'"])} ORDER BY l.priority DESC, l.kind, l.\"left\", l.\"right\" LIMIT $1", EmbeddedStore.ReadLink, [.. values]))
            .OrderByDescending(link => link.Priority)
            .ThenBy(link => link.Key)
            .Take(query.Take)];
    }

    /// <summary>$1 is the page size, $2 the kind, $3 and $4 the span of a source's keys: from "source:" to before "source;".</summary>
    private static List<string> Filter(LinkQuery query, out List<object?> values)
    {
        var filter = new List<string>();
        values = [query.Take, (int?)query.Kind, query.Source + ":", query.Source + ";"];
        if (query.Kind is not null)
        {
            filter.Add("l.kind = $2");
        }

        if (query.Source is not null)
        {
            filter.Add("((l.\"left\" >= $3 AND l.\"left\" < $4) OR (l.\"right\" >= $3 AND l.\"right\" < $4))");
        }

        return filter;
    }

    private static string Where(List<string> filter) => filter.Count == 0 ? "" : " WHERE " + string.Join(" AND ", filter);
}
