using System.Globalization;
using Graph.Core.Model;
using Graph.Core.Storage;

namespace Graph.Stores.Embedded;

/// <summary>Writes one change under its feed number, inside the transaction of its caller.</summary>
internal sealed class ChangeWriter(Session session, GraphChange change, long number)
{
    private readonly Dictionary<RecordKey, long> _records = [];
    private readonly HashSet<string> _sources = new(StringComparer.Ordinal);

    public void Write()
    {
        session.Execute("UPDATE head SET number = $1", number);
        WriteSource();
        WriteLoad();
        WriteVersions();
        WriteMemberships();
        WriteRelations();
        WriteSelectors();
        WriteLinks();
        WriteJudgements();
        WriteEvents();
    }

    private void WriteSource()
    {
        if (change.Source is { } source)
        {
            session.Execute(
                """
                INSERT INTO source (name, rank, trust, each_once, chosen) VALUES ($1, $2, $3, $4, 1)
                ON CONFLICT (name) DO UPDATE SET rank = $2, trust = $3, each_once = $4, chosen = 1
                """,
                source.Name,
                source.Rank,
                source.Trust.ToString(),
                source.EachOnce);
        }
    }

    private void WriteLoad()
    {
        if (change.Load is { } load)
        {
            // A load that stands keeps the counts its batches raised.
            session.Execute(
                """
                INSERT INTO load (id, source, format, files, version, published, started_at, status, read, stored, unchanged, late, set_aside, feed_from)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
                ON CONFLICT (id) DO UPDATE SET status = $8
                """,
                load.Id,
                load.Source,
                load.Format,
                RowText.Json(load.Files),
                load.Version,
                RowText.Time(load.Published),
                RowText.Time(load.StartedAt),
                load.Status.ToString(),
                load.Counts.Read,
                load.Counts.Stored,
                load.Counts.Unchanged,
                load.Counts.Late,
                load.Counts.SetAside,
                number);
        }

        if (change.Batch is { } batch)
        {
            WriteBatch(batch);
        }

        WriteRejects(change.Batch?.Load ?? change.Load?.Id);
    }

    private void WriteBatch(BatchKey batch)
    {
        var counts = change.Counts;
        var raised = session.Execute(
            "UPDATE load SET read = read + $2, stored = stored + $3, unchanged = unchanged + $4, late = late + $5, set_aside = set_aside + $6 WHERE id = $1",
            batch.Load,
            counts.Read,
            counts.Stored,
            counts.Unchanged,
            counts.Late,
            counts.SetAside);
        if (raised == 0)
        {
            throw new InvalidOperationException(
                string.Create(CultureInfo.InvariantCulture, $"Batch {batch.Number} is of load '{batch.Load}', which was never begun: commit the load first."));
        }

        session.Execute("INSERT INTO batch (load, number, feed) VALUES ($1, $2, $3)", batch.Load, batch.Number, number);
    }

    private void WriteRejects(string? load)
    {
        foreach (var reject in change.Rejects)
        {
            session.Execute(
                "INSERT INTO reject (load, file, row, \"column\", value, problem, mend, whole_row) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
                load,
                OrdinalText.Write(reject.File),
                reject.Row,
                reject.Column,
                reject.Value,
                reject.Problem,
                reject.Mend,
                reject.WholeRow);
        }
    }

    private void WriteVersions()
    {
        foreach (var version in change.Versions)
        {
            var record = RecordId(version.Record.Key);
            session.Execute("UPDATE version SET feed_to = $2 WHERE id = (SELECT version FROM record WHERE id = $1)", record, number);
            var id = InsertVersion(record, version, null);
            session.Execute("UPDATE record SET version = $2, kind = $3 WHERE id = $1", record, id, version.Record.Kind.ToString());
            WriteDesignations(record, version.Record);
        }

        foreach (var late in change.LateVersions)
        {
            InsertVersion(RecordId(late.Record.Key), late, number);
        }
    }

    private long InsertVersion(long record, NewVersion version, long? to) => session.Insert(
        "INSERT INTO version (record, feed_from, feed_to, hash, published, load, body) VALUES ($1, $2, $3, $4, $5, $6, $7)",
        record,
        number,
        to,
        version.Record.ContentHash,
        RowText.Time(version.Published),
        change.Batch?.Load ?? "",
        RecordContent.Write(version.Record));

    private void WriteDesignations(long record, Record content)
    {
        session.Execute("DELETE FROM designation WHERE record = $1", record);
        for (var i = 0; i < content.Designations.Length; i++)
        {
            var designation = content.Designations[i];
            session.Execute(
                "INSERT INTO designation (record, ordinal, authority, programme, \"from\", \"to\") VALUES ($1, $2, $3, $4, $5, $6)",
                record,
                i,
                designation.Authority,
                designation.Programme,
                designation.From?.ToString(),
                designation.To?.ToString());
        }
    }

    private void WriteMemberships()
    {
        foreach (var membership in change.Memberships)
        {
            session.Execute("UPDATE record SET entity = $2 WHERE id = $1", RecordId(membership.Record), RecordId(membership.Entity));
        }
    }

    private void WriteRelations()
    {
        foreach (var (key, relations) in change.Relations)
        {
            var record = RecordId(key);
            session.Execute("DELETE FROM relation WHERE record = $1", record);
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
                    session.Execute("INSERT INTO relation_target (record, ordinal, target) VALUES ($1, $2, $3)", record, relation.Ordinal, RecordId(target));
                }
            }
        }
    }

    private void WriteSelectors()
    {
        foreach (var (key, selectors) in change.Selectors)
        {
            var record = RecordId(key);
            var stale = session.Rows("SELECT selector FROM bearer WHERE record = $1", row => row.GetInt64(0), record).ToHashSet();
            foreach (var selector in selectors)
            {
                var id = SelectorId(selector);
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
            RecordId(link.Left);
            RecordId(link.Right);
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

    private void WriteJudgements()
    {
        if (change.Judgement is { } given)
        {
            Insert(given, null);
        }

        if (change.Revoked is { } revoked)
        {
            Insert(revoked, number);
        }
    }

    /// <summary>Giving a judgement twice is one judgement; taking it back twice keeps the first revocation.</summary>
    private void Insert(Judgement judgement, long? to) => session.Execute(
        """
        INSERT INTO judgement (id, kind, "left", "right", verdict, user, reason, at, revoked_at, revoked_by, feed_from, feed_to)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
        ON CONFLICT (id) DO UPDATE SET revoked_at = $9, revoked_by = $10, feed_to = $12 WHERE $12 IS NOT NULL AND feed_to IS NULL
        """,
        judgement.Id,
        (int)judgement.Link.Kind,
        RowText.Key(judgement.Link.Left),
        RowText.Key(judgement.Link.Right),
        judgement.Verdict.ToString(),
        judgement.User,
        judgement.Reason,
        RowText.Time(judgement.At),
        judgement.RevokedAt is { } at ? RowText.Time(at) : null,
        judgement.RevokedBy,
        number,
        to);

    private void WriteEvents()
    {
        for (var i = 0; i < change.Events.Count; i++)
        {
            var told = change.Events[i];
            session.Execute(
                "INSERT INTO feed (number, ordinal, kind, subject, object) VALUES ($1, $2, $3, $4, $5)", number, i, told.Kind.ToString(), told.Subject, told.Object);
        }
    }

    private long SelectorId(Selector selector)
    {
        var (kind, value) = (selector.Kind.ToString(), OrdinalText.Write(selector.Value));
        return session.Number("SELECT id FROM selector WHERE kind = $1 AND value = $2", kind, value)
            ?? session.Insert("INSERT INTO selector (kind, value) VALUES ($1, $2)", kind, value);
    }

    /// <summary>The row of a record. A key named by a relation, link or membership before its record came gets a row without a version.</summary>
    private long RecordId(RecordKey key)
    {
        if (!_records.TryGetValue(key, out var id))
        {
            var text = RowText.Key(key);
            id = session.Number("SELECT id FROM record WHERE key = $1", text) ?? InsertRecord(key, text);
            _records.Add(key, id);
        }

        return id;
    }

    private long InsertRecord(RecordKey key, string text)
    {
        if (_sources.Add(key.Source))
        {
            var shipped = Source.Default(key.Source);
            session.Execute(
                "INSERT OR IGNORE INTO source (name, rank, trust, each_once, chosen) VALUES ($1, $2, $3, $4, 0)",
                shipped.Name,
                shipped.Rank,
                shipped.Trust.ToString(),
                shipped.EachOnce);
        }

        return session.Insert("INSERT INTO record (key, source) VALUES ($1, $2)", text, key.Source);
    }
}
