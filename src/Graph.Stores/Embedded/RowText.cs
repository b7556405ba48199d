using System.Globalization;
using System.Text.Json;
using Graph.Core.Model;
using Microsoft.Data.Sqlite;

namespace Graph.Stores.Embedded;

/// <summary>How values of the model are written in columns, and read back.</summary>
internal static class RowText
{
    private const string TimeForm = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";

    public static string Key(RecordKey key) => OrdinalText.Write(key.ToString());

    public static RecordKey Key(SqliteDataReader row, int column) => RecordKey.Parse(OrdinalText.Read(row.GetString(column)));

    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString(TimeForm, CultureInfo.InvariantCulture);

    public static DateTimeOffset Time(SqliteDataReader row, int column) =>
        DateTimeOffset.ParseExact(row.GetString(column), TimeForm, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    public static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static T Named<T>(SqliteDataReader row, int column)
        where T : struct, Enum => Enum.Parse<T>(row.GetString(column));

    public static string Json<T>(T value) => JsonSerializer.Serialize(value, RecordContent.Json);

    public static T Json<T>(SqliteDataReader row, int column) => JsonSerializer.Deserialize<T>(row.GetString(column), RecordContent.Json)!;
}
