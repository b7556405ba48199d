using System.Globalization;
using System.Text.Json;
using Graph.Core.Model;

namespace Graph.Stores;

/// <summary>How values of the model are written as text in any store, and read back.</summary>
internal static class StoredText
{
    private const string TimeForm = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";

    public static string Key(RecordKey key) => OrdinalText.Write(key.ToString());

    public static RecordKey Key(string stored) => RecordKey.Parse(OrdinalText.Read(stored));

    /// <summary>UTC with seven decimals, so that texts sort as times do.</summary>
    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString(TimeForm, CultureInfo.InvariantCulture);

    public static DateTimeOffset Time(string stored) =>
        DateTimeOffset.ParseExact(stored, TimeForm, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    public static string Json<T>(T value) => JsonSerializer.Serialize(value, RecordContent.Json);

    public static T Json<T>(string stored) => JsonSerializer.Deserialize<T>(stored, RecordContent.Json)!;
}
