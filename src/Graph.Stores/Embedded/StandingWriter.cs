using Graph.Core.Storage;

namespace Graph.Stores.Embedded;

/// <summary>Writes who states what, and what follows: statements that begin and end, closings, records that go. After the versions, whose rows statements name.</summary>
internal sealed class StandingWriter(Session session, RowNumbers rows, GraphChange change, long number)
{
    private readonly Dictionary<string, long> _loads = new(StringComparer.Ordinal);

    public void Write()
    {
        WriteStatements();
        EndStatements();
        WriteGone();
        WriteClosings();
    }

    private void WriteStatements()
    {
        foreach (var statement in change.Statements)
        {
            // The same load states a record anew only after its statement was ended: its text was purged between two batches.
            session.Execute(
                """
                INSERT INTO statement (record, load, version, feed_from) VALUES ($1, $2, (SELECT max(id) FROM version WHERE record = $1 AND hash = $4), $3)
                ON CONFLICT (record, load) DO UPDATE SET version = excluded.version, feed_from = $3, feed_to = NULL WHERE feed_to IS NOT NULL
                """,
                rows.OfRecord(statement.Record),
                NumberOf(statement.Load ?? change.Batch?.Load),
                number,
                statement.Hash);
        }
    }

    private long NumberOf(string? load)
    {
        if (_loads.TryGetValue(load ?? "", out var known))
        {
            return known;
        }

        return _loads[load!] = session.Number("SELECT number FROM load WHERE id = $1", load)
            ?? throw new InvalidOperationException("Statements are of a load: commit it first, and name it or commit them with its batch.");
    }

    private void EndStatements()
    {
        foreach (var record in change.Ended?.Records ?? [])
        {
            session.Execute(
                "UPDATE statement SET feed_to = $3 WHERE record = $1 AND ($2 IS NULL OR load = (SELECT number FROM load WHERE id = $2)) AND feed_to IS NULL",
                rows.OfRecord(record),
                change.Ended!.Load,
                number);
        }
    }

    private void WriteGone()
    {
        foreach (var key in change.Gone)
        {
            var record = rows.OfRecord(key);
            session.Execute("UPDATE version SET feed_to = $2 WHERE id = (SELECT version FROM record WHERE id = $1)", record, number);
            session.Execute("DELETE FROM designation WHERE record = $1", record);
            session.Execute("UPDATE record SET version = NULL, kind = NULL, entity = NULL WHERE id = $1", record);
            Close(record, null);
        }
    }

    private void WriteClosings()
    {
        foreach (var closing in change.Closings)
        {
            Close(rows.OfRecord(closing.Record), closing.At is { } at ? RowText.Time(at) : null);
        }
    }

    private void Close(long record, string? at)
    {
        session.Execute("UPDATE closing SET feed_to = $2 WHERE record = $1 AND feed_to IS NULL", record, number);
        session.Execute("UPDATE record SET closed = $2 WHERE id = $1", record, at);
        if (at is not null)
        {
            session.Execute("INSERT INTO closing (record, feed_from, at) VALUES ($1, $2, $3)", record, number, at);
        }
    }
}
