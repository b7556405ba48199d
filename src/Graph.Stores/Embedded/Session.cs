using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Graph.Stores.Embedded;

/// <summary>One open connection with its prepared statements, each prepared once. Used by one thread at a time.</summary>
internal sealed class Session : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> _statements = new(StringComparer.Ordinal);

    private Session(SqliteConnection connection) => Connection = connection;

    public SqliteConnection Connection { get; }

    /// <summary>Opens a connection and sets, and asserts, everything SQLite keeps per connection.</summary>
    /// <param name="path">The file.</param>
    /// <param name="writer">Whether it is the one that writes.</param>
    /// <param name="guard">Looks at the file before anything is set in it.</param>
    public static Session Open(string path, bool writer, Action<Session>? guard = null)
    {
        // Our own pool: the provider's would hand out connections without saying whether the settings below still hold.
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = 30 }.ToString());
        try
        {
            connection.Open();
            var session = new Session(connection);
            guard?.Invoke(session);
            session.Configure(writer);
            return session;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Runs several statements once.</summary>
    public void Script(string sql)
    {
        using var command = Connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>Runs a statement that answers nothing.</summary>
    public int Execute(string sql, params ReadOnlySpan<object?> values) => Bound(sql, values).ExecuteNonQuery();

    /// <summary>Runs an insert and gives the new row's number.</summary>
    public long Insert(string sql, params ReadOnlySpan<object?> values)
    {
        Execute(sql, values);
        return raw.sqlite3_last_insert_rowid(Connection.Handle!);
    }

    /// <summary>All rows of a query.</summary>
    public List<T> Rows<T>(string sql, Func<SqliteDataReader, T> map, params ReadOnlySpan<object?> values)
    {
        using var reader = Bound(sql, values).ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(map(reader));
        }

        return rows;
    }

    /// <summary>The first column of the first row; null when there is no row or no value.</summary>
    public object? Scalar(string sql, params ReadOnlySpan<object?> values) => Bound(sql, values).ExecuteScalar() is var value && value is DBNull ? null : value;

    /// <summary>The first column of the first row as a number.</summary>
    public long? Number(string sql, params ReadOnlySpan<object?> values) => (long?)Scalar(sql, values);

    /// <summary>Ends a transaction that did not come to its commit; the engine has ended it itself after a full disk.</summary>
    public void RollbackIfOpen()
    {
        if (raw.sqlite3_get_autocommit(Connection.Handle!) == 0)
        {
            Execute("ROLLBACK");
        }
    }

    /// <summary>Ends the statement under way, from any thread; nothing where there is none.</summary>
    public void Interrupt() => raw.sqlite3_interrupt(Connection.Handle);

    public void Dispose()
    {
        foreach (var statement in _statements.Values)
        {
            statement.Dispose();
        }

        Connection.Dispose();
    }

    private void Configure(bool writer)
    {
        Set("busy_timeout", "10000", "10000");
        Set("journal_mode", "WAL", "wal");
        Set("synchronous", "FULL", "2");
        Set("foreign_keys", "ON", "1");
        // A journal that one large load made long is cut again; the page cache is in kibibytes: the pages between the root and the leaves of a store of a million records stay in it.
        Execute("PRAGMA journal_size_limit = 67108864");
        Execute(writer ? "PRAGMA cache_size = -262144" : "PRAGMA cache_size = -16384");
        // A page that many batches of a load write is copied into the file once for all of them, not once for every few.
        Execute("PRAGMA wal_autocheckpoint = 16000");
    }

    private void Set(string pragma, string value, string expected)
    {
        Scalar($"PRAGMA {pragma} = {value}");
        var actual = Convert.ToString(Scalar($"PRAGMA {pragma}"), System.Globalization.CultureInfo.InvariantCulture);
        if (!string.Equals(actual, expected, StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"SQLite keeps {pragma} at '{actual}', and '{expected}' is needed.");
        }
    }

    private SqliteCommand Bound(string sql, ReadOnlySpan<object?> values)
    {
        if (!_statements.TryGetValue(sql, out var statement))
        {
            statement = Connection.CreateCommand();
            statement.CommandText = sql;
            for (var i = 1; i <= values.Length; i++)
            {
                statement.Parameters.Add(new SqliteParameter { ParameterName = $"${i}" });
            }

            statement.Prepare();
            _statements.Add(sql, statement);
        }

        for (var i = 0; i < values.Length; i++)
        {
            statement.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        return statement;
    }
}
