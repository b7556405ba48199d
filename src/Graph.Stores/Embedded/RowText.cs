using Graph.Core.Model;
using Microsoft.Data.Sqlite;

namespace Graph.Stores.Embedded;

/// <summary>How values of the model are written in columns, and read back.</summary>
internal static class RowText
{
    public static string Key(RecordKey key) => StoredText.Key(key);

    public static RecordKey Key(SqliteDataReader row, int column) => StoredText.Key(row.GetString(column));

    public static string Time(DateTimeOffset time) => StoredText.Time(time);

    public static DateTimeOffset Time(SqliteDataReader row, int column) => StoredText.Time(row.GetString(column));

    public static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static T Named<T>(SqliteDataReader row, int column)
        where T : struct, Enum => Enum.Parse<T>(row.GetString(column));

    public static string Json<T>(T value) => StoredText.Json(value);

    public static T Json<T>(SqliteDataReader row, int column) => StoredText.Json<T>(row.GetString(column));
}
