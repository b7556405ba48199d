using Graph.Core.Model;
using Graph.Core.Storage;

namespace Graph.Stores.Embedded;

/// <summary>Writes what ties records together: relations, selectors, candidate links, memberships.</summary>
internal sealed class TieWriter(Session session, RowNumbers rows, GraphChange change)
{
    public void Write()
    {
        WriteMemberships();
        WriteRelations();
        WriteSelectors();
        WriteLinks();
    }

    private void WriteMemberships()
    {
        foreach (var membership in change.Memberships)
        {
            session.Execute("UPDATE record SET entity = $2 WHERE id = $1", rows.OfRecord(membership.Record), rows.OfRecord(membership.Entity));
        }
    }

    private void WriteRelations()
    {
        foreach (var gone in change.Gone)
        {
            session.Execute("DELETE FROM relation WHERE record = $1", rows.OfRecord(gone));
        }

        foreach (var (key, relations) in change.Relations)
        {
            var record = rows.OfRecord(key);
            if (!rows.IsFresh(record))
            {
                session.Execute("DELETE FROM relation WHERE record = $1", record);
            }

            foreach (var relation in relations)
            {
                session.Execute(
                    "INSERT INTO relation (record, ordinal, kind, reversed, status, body) VALUES ($1, $2, $3, $4, $5, $6)",
                    record,
                    relation.Ordinal,
                    relation.Stated.Kind.ToString(),
                    relation.Stated.Reversed,
                    relation.Status.ToString(),
                    RowText.Json(relation.Stated));
                foreach (var target in relation.Targets)
                {
                    session.Execute("INSERT INTO relation_target (record, ordinal, target) VALUES ($1, $2, $3)", record, relation.Ordinal, rows.OfRecord(target));
                }
            }
        }
    }

    private void WriteSelectors()
    {
        foreach (var (key, selectors) in change.Selectors.Concat(change.Gone.Select(gone => KeyValuePair.Create(gone, (IReadOnlyList<Selector>)[]))))
        {
            var record = rows.OfRecord(key);
            var stale = rows.IsFresh(record)
                ? []
                : session.Rows("SELECT selector FROM bearer WHERE record = $1", row => row.GetInt64(0), record).ToHashSet();
            foreach (var selector in selectors)
            {
                var id = rows.OfSelector(selector);
                if (!stale.Remove(id))
                {
                    session.Execute("INSERT OR IGNORE INTO bearer (selector, record) VALUES ($1, $2)", id, record);
                }
            }

            foreach (var id in stale.Order())
            {
                session.Execute("DELETE FROM bearer WHERE selector = $1 AND record = $2", id, record);
                session.Execute("DELETE FROM selector WHERE id = $1 AND NOT EXISTS (SELECT 1 FROM bearer WHERE selector = $1)", id);
            }
        }
    }

    private void WriteLinks()
    {
        foreach (var removed in change.RemovedLinks)
        {
            session.Execute(
                "DELETE FROM link WHERE kind = $1 AND \"left\" = $2 AND \"right\" = $3", (int)removed.Kind, RowText.Key(removed.Left), RowText.Key(removed.Right));
        }

        foreach (var link in change.Links)
        {
            rows.OfRecord(link.Left);
            rows.OfRecord(link.Right);
            session.Execute(
                """
                INSERT INTO link (kind, "left", "right", decision, priority, risk, prior, score, probability, reason, model, contributions)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
                ON CONFLICT (kind, "left", "right") DO UPDATE SET decision = $4, priority = $5, risk = $6, prior = $7, score = $8,
                  probability = $9, reason = $10, model = $11, contributions = $12
                """,
                (int)link.Kind,
                RowText.Key(link.Left),
                RowText.Key(link.Right),
                link.Decision.ToString(),
                link.Priority,
                link.Risk,
                link.Prior,
                link.Score,
                link.Probability,
                link.Reason,
                link.Model,
                RowText.Json(link.Contributions));
        }
    }
}
