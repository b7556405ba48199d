using System.Globalization;
using Graph.Core.Model;
using Graph.Core.Storage;

namespace Graph.Stores.Embedded;

/// <summary>Writes what a change says of sources, loads and judgements.</summary>
internal sealed class LedgerWriter(Session session, GraphChange change, long number)
{
    public void Write()
    {
        WriteSource();
        WriteLoad();
        WriteJudgements();
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
                INSERT INTO load (id, source, format, files, version, published, started_at, status, read, stored, unchanged, late, set_aside, feed_from,
                  opened, changed, closed, mode, roles, undone_at, undone_by, number)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, (SELECT ifnull(max(number), 0) + 1 FROM load))
                ON CONFLICT (id) DO UPDATE SET status = $8, mode = $18, roles = $19, undone_at = $20, undone_by = $21
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
                number,
                load.Counts.Opened,
                load.Counts.Changed,
                load.Counts.Closed,
                load.Mode.ToString(),
                RowText.Json(load.Roles),
                load.UndoneAt is { } at ? RowText.Time(at) : null,
                load.UndoneBy);
            session.Execute(
                "UPDATE load SET tally = $2, problem = $3 WHERE id = $1", load.Id, RowText.Json(new SortedDictionary<string, long>(load.Tally.ToDictionary(), StringComparer.Ordinal)), load.Problem);
        }

        if (change.Batch is { } batch)
        {
            WriteBatch(batch);
        }
        else if (change.Load is { } counted && change.Counts != LoadCounts.Zero)
        {
            Raise(counted.Id);
        }

        WriteRejects(change.RejectsOf ?? change.Batch?.Load ?? change.Load?.Id);
    }

    private int Raise(string load)
    {
        var counts = change.Counts;
        return session.Execute(
            """
            UPDATE load SET read = read + $2, stored = stored + $3, unchanged = unchanged + $4, late = late + $5, set_aside = set_aside + $6,
              opened = opened + $7, changed = changed + $8, closed = closed + $9
            WHERE id = $1
            """,
            load,
            counts.Read,
            counts.Stored,
            counts.Unchanged,
            counts.Late,
            counts.SetAside,
            counts.Opened,
            counts.Changed,
            counts.Closed);
    }

    private void WriteBatch(BatchKey batch)
    {
        if (Raise(batch.Load) == 0)
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
                "INSERT INTO reject (load, file, row, \"column\", value, problem, mend, whole_row, kind) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
                load,
                OrdinalText.Write(reject.File),
                reject.Row,
                reject.Column,
                reject.Value,
                reject.Problem,
                reject.Mend,
                reject.WholeRow,
                reject.Kind.ToString());
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
}
