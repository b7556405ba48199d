using Graph.Core.Model;

namespace Graph.Core.Sources.Text;

/// <summary>When a row of events says that its event was.</summary>
/// <param name="Day">The day in UTC; null where nothing is said, or nothing that can be read.</param>
/// <param name="Moment">The moment, where the text gives one.</param>
/// <param name="Words">The text where it says more than day and moment, or is no time: kept under its own name.</param>
/// <param name="Reject">The report of a text that is no time; null of any other.</param>
internal sealed record StatedTime(PartialDate? Day, DateTimeOffset? Moment, string? Words, Reject? Reject)
{
    private static readonly StatedTime None = new(null, null, null, null);

    /// <summary>Reads the time of a row.</summary>
    /// <param name="row">The row, for reports.</param>
    /// <param name="file">The name of its file.</param>
    /// <param name="text">The text; null where the row says nothing.</param>
    public static StatedTime Of(FieldRow row, string file, string? text)
    {
        if (text is null)
        {
            return None;
        }

        return EventTime.TryParse(text, out var day, out var moment)
            ? new StatedTime(day, moment, moment is not null || string.Equals(day.ToString(), text, StringComparison.Ordinal) ? null : text, null)
            : new StatedTime(null, null, text, row.Refused(
                file, "time", text, "This is no time; it is kept as text only.", "Write 2024-03-05T12:00:00Z, 2024-03-05, or Unix time.") with
            { Kind = RejectKind.UnreadDate });
    }
}
