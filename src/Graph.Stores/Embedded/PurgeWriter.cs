using Graph.Core.Model;
using Graph.Core.Storage;

namespace Graph.Stores.Embedded;

/// <summary>Removes the text of records from every table, and keeps what was decided: keys, hashes, scores, decisions. The file itself is cleaned by <see cref="EmbeddedStore.EraseAsync"/>.</summary>
internal sealed class PurgeWriter(Session session, GraphChange change, long number)
{
    private const string Removed = "Its text was purged.";

    /// <summary>Keeps the links of the purged records without the values that were compared; before the links go.</summary>
    public void KeepDecisions()
    {
        foreach (var purge in change.Purged)
        {
            var key = RowText.Key(purge.Record);
            foreach (var link in session.Rows($"{EmbeddedStore.SelectLink} WHERE l.\"left\" = $1 OR l.\"right\" = $1", EmbeddedStore.ReadLink, key))
            {
                session.Execute(
                    """
                    INSERT OR IGNORE INTO purged_link (feed, kind, "left", "right", decision, prior, score, probability, reason, model, contributions)
                    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
                    """,
                    number,
                    (int)link.Kind,
                    RowText.Key(link.Left),
                    RowText.Key(link.Right),
                    link.Decision.ToString(),
                    link.Prior,
                    link.Score,
                    link.Probability,
                    link.Reason,
                    link.Model,
                    RowText.Json(link.Contributions.Select(c => c with { Left = null, Right = null })));
            }
        }
    }

    /// <summary>Empties every version of the purged records, and what was set aside of their rows.</summary>
    public void Erase()
    {
        foreach (var purge in change.Purged)
        {
            Erase(purge);
        }

        foreach (var load in change.PurgedLoads)
        {
            session.Execute("UPDATE reject SET value = '', problem = $2, mend = '' WHERE load = $1", load, Removed);
        }
    }

    private void Erase(Purge purge)
    {
        var record = session.Number("SELECT id FROM record WHERE key = $1", RowText.Key(purge.Record))
            ?? throw new InvalidOperationException($"There is no record {purge.Record} to purge.");
        foreach (var version in session.Rows(
            "SELECT body, load FROM version WHERE record = $1", row => (Record: RecordContent.Read(row.GetFieldValue<byte[]>(0)), Load: row.GetString(1)), record))
        {
            EraseRejects(version.Load, version.Record);
        }

        var empty = new Record(purge.Record, EntityKind.Party, [], [], [], new Provenance("", 0));
        session.Execute("UPDATE version SET body = $2 WHERE record = $1", record, RecordContent.Write(empty));
        session.Execute(
            "INSERT INTO purge (record, feed, at, user, reason) VALUES ($1, $2, $3, $4, $5)", record, number, RowText.Time(purge.At), purge.User, purge.Reason);
    }

    /// <summary>A row that a record was read from may have had values set aside; and a row that took its key names its own party.</summary>
    private void EraseRejects(string load, Record record) => session.Execute(
        "UPDATE reject SET value = '', problem = $5, mend = '' WHERE load = $1 AND ((file = $2 AND row = $3) OR value = $4)",
        load,
        OrdinalText.Write(record.Provenance.File),
        record.Provenance.Row,
        record.Key.RecordId,
        Removed);
}
