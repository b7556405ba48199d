namespace Graph.Stores.Embedded;

/// <content>The soundness of the file itself.</content>
public sealed partial class EmbeddedStore
{
    /// <summary>What SQLite finds wrong in the file: pages and indexes that are damaged, rows that refer to none. Reads the whole file.</summary>
    public Task<IReadOnlyList<string>> FaultsAsync(CancellationToken cancellation) =>
        _sessions.ReadAsync<IReadOnlyList<string>>(
            session =>
            [
                .. session.Rows("PRAGMA integrity_check", row => row.GetString(0)).Where(f => f != "ok"),
                .. session.Rows("PRAGMA foreign_key_check", row => $"A row of table {row.GetString(0)} refers to a row of {row.GetString(2)} that is not there."),
            ],
            cancellation);
}
