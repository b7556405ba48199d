using System.Text;
using Graph.Core.Model;
using Graph.Core.Storage;
using Graph.Stores.Neo4j.Wire;

namespace Graph.Stores.Neo4j.Reading;

/// <summary>Reads values of the model from rows.</summary>
internal static class ModelRows
{
    public static RecordKey Key(this Row row, string column) => StoredText.Key(row.Text(column));

    public static DateTimeOffset Time(this Row row, string column) => StoredText.Time(row.Text(column));

    public static DateTimeOffset? TimeOrNull(this Row row, string column) => row.TextOrNull(column) is { } time ? StoredText.Time(time) : null;

    public static T Named<T>(this Row row, string column)
        where T : struct, Enum => Enum.Parse<T>(row.Text(column));

    public static Record Content(string content) => RecordContent.Read(Encoding.UTF8.GetBytes(content));

    /// <summary>Selectors as statements join them, <c>Phone:+1</c>; sorted.</summary>
    public static IReadOnlyList<Selector> Selectors(this Row row, string column) => [.. row.Texts(column).Select(SelectorOf).Order()];

    public static Selector SelectorOf(string joined)
    {
        var colon = joined.IndexOf(':', StringComparison.Ordinal);
        return new Selector(Enum.Parse<SelectorKind>(joined.AsSpan(0, colon)), OrdinalText.Read(joined[(colon + 1)..]));
    }

    public static CandidateLink Link(Row row) => new(
        (LinkKind)row.Int("kind"),
        row.Key("left"),
        row.Key("right"),
        row.Double("prior"),
        row.Double("score"),
        row.Double("probability"),
        row.Named<LinkDecision>("decision"),
        row.Text("reason"),
        StoredText.Json<Contribution[]>(row.Text("contributions")),
        row.Text("model"),
        row.Double("risk"));

    public static Judgement Judgement(Row row) => new(
        row.Text("id"),
        new LinkKey((LinkKind)row.Int("kind"), row.Key("left"), row.Key("right")),
        row.Named<Verdict>("verdict"),
        row.Text("user"),
        row.TextOrNull("reason"),
        row.Time("at"),
        row.TimeOrNull("revokedAt"),
        row.TextOrNull("revokedBy"));

    public static Source Source(Row row) => new(row.Text("name"), row.Int("rank"), row.Named<SourceTrust>("trust"), row.Flag("eachOnce"));

    public static Reject Reject(Row row) => new(
        OrdinalText.Read(row.Text("file")), row.Long("row"), row.Text("column"), row.Text("value"), row.Text("problem"), row.Text("mend"), row.Flag("wholeRow"))
    {
        Kind = row.Named<RejectKind>("kind"),
    };

    public static Load Load(Row row) => new(
        row.Text("id"),
        row.Text("source"),
        row.Text("format"),
        row.Texts("files"),
        row.TextOrNull("version"),
        row.Time("published"),
        row.Time("startedAt"),
        row.Named<LoadStatus>("status"),
        new LoadCounts(row.Long("read"), row.Long("stored"), row.Long("unchanged"), row.Long("late"), row.Long("setAside"))
        {
            Opened = row.Long("opened"),
            Changed = row.Long("changed"),
            Closed = row.Long("closed"),
        })
    {
        Tally = StoredText.Json<Dictionary<string, long>>(row.Text("tally")),
        Problem = row.TextOrNull("problem"),
        Mode = row.Named<LoadMode>("mode"),
        Roles = row.Texts("roles"),
        UndoneAt = row.TimeOrNull("undoneAt"),
        UndoneBy = row.TextOrNull("undoneBy"),
    };

    /// <summary>A version; one with an end was current until then, or came late.</summary>
    public static RecordVersion Version(Row row, long? until) => new(
        Content(row.Text("content")), row.Text("hash"), row.Time("published"), row.Text("load"), row.Long("since"), until, row.Time("confirmed"))
    {
        Closed = until is null ? row.TimeOrNull("closed") : null,
    };

    public static RecordStand Stand(Row row) =>
        new(row.Key("key"), row.Text("hash"), row.Time("confirmed"), row.TimeOrNull("closed")) { InLoad = row.TextOrNull("stated") };

    public static Statement Statement(Row row) => new(row.Key("key"), row.Text("load"), row.Time("published"), row.Text("hash"));
}
