using Graph.Core.Model;
using Graph.Core.Storage;

namespace Graph.Stores.Embedded;

/// <summary>Writes one change under its feed number, inside the transaction of its caller.</summary>
internal sealed class ChangeWriter(Session session, GraphChange change, long number)
{
    private readonly RowNumbers _rows = new(session);

    public void Write()
    {
        session.Execute("UPDATE head SET number = $1", number);
        new LedgerWriter(session, change, number).Write();
        var purges = new PurgeWriter(session, change, number);
        purges.KeepDecisions();
        WriteVersions();
        new StandingWriter(session, _rows, change, number).Write();
        new TieWriter(session, _rows, change).Write();
        purges.Erase();
        WriteEvents();
    }

    private void WriteVersions()
    {
        foreach (var version in change.Versions)
        {
            var record = _rows.OfRecord(version.Record.Key);
            ReplaceVersion(record);
            var id = InsertVersion(record, version, null);
            session.Execute("UPDATE record SET version = $2, kind = $3 WHERE id = $1", record, id, version.Record.Kind.ToString());
            WriteDesignations(record, version.Record);
        }

        foreach (var late in change.LateVersions)
        {
            var record = _rows.OfRecord(late.Record.Key);
            if (session.Number("SELECT max(id) FROM version WHERE record = $1 AND hash = $2", record, late.ContentHash) is null)
            {
                InsertVersion(record, late, number);
            }
        }

        foreach (var confirmed in change.Confirmed)
        {
            session.Execute(
                "UPDATE version SET confirmed = $2 WHERE id = (SELECT version FROM record WHERE key = $1)",
                RowText.Key(confirmed.Record),
                RowText.Time(confirmed.Published));
        }
    }

    private void ReplaceVersion(long record)
    {
        if (!_rows.IsFresh(record) && session.Number("SELECT version FROM record WHERE id = $1", record) is { } standing)
        {
            session.Execute("UPDATE version SET feed_to = $2 WHERE id = $1", standing, number);
            session.Execute("DELETE FROM designation WHERE record = $1", record);
        }
    }

    private long InsertVersion(long record, NewVersion version, long? to) => session.Insert(
        "INSERT INTO version (record, feed_from, feed_to, hash, published, confirmed, load, body) VALUES ($1, $2, $3, $4, $5, $5, $6, $7)",
        record,
        number,
        to,
        version.ContentHash,
        RowText.Time(version.Published),
        version.Load ?? change.Batch?.Load ?? "",
        RecordContent.Write(version.Record));

    private void WriteDesignations(long record, Record content)
    {
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

    private void WriteEvents()
    {
        for (var i = 0; i < change.Events.Count; i++)
        {
            var told = change.Events[i];
            session.Execute(
                "INSERT INTO feed (number, ordinal, kind, subject, object) VALUES ($1, $2, $3, $4, $5)", number, i, told.Kind.ToString(), told.Subject, told.Object);
        }
    }
}
