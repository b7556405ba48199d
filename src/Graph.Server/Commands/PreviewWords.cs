using Graph.Core.Model;
using Graph.Core.Sources;

namespace Graph.Server.Commands;

/// <summary>What a load would read, in words: the columns, the first records claim by claim, the counts.</summary>
internal static class PreviewWords
{
    public static void Tell(Surroundings around, ReadPreview preview, string format)
    {
        foreach (var layout in preview.Tally.Layouts)
        {
            LayoutWords.TellColumns(around, layout);
        }

        if (preview.First.Count > 0)
        {
            around.Say($"The first {preview.First.Count} as they would be read:");
        }

        foreach (var record in preview.First)
        {
            Tell(around, record);
        }

        around.Say($"Read {preview.Read:N0} rows as {format}: {preview.Records:N0} records, {preview.Reports:N0} reports of rows or values set aside. Nothing was stored (--dry-run).");
        if (preview.Read == 0)
        {
            around.Say($"There were no rows: nothing stands under the header.");
        }

        foreach (var (what, count) in preview.Tally.Counts)
        {
            around.Say($"  {what}: {count:N0}");
        }
    }

    private static void Tell(Surroundings around, Record record)
    {
        around.Say($"  row {record.Provenance.Row}: {record.Key}, {record.Kind}");
        foreach (var claim in record.Claims)
        {
            around.Say($"    {claim.Property}{(claim.Label is null ? "" : $" ({claim.Label})")}: {claim.Value}{(claim.Country is null ? "" : $" [{claim.Country}]")}");
        }

        foreach (var relation in record.Relations)
        {
            var share = relation.Share is { } s ? $" ({(s.Minimum == s.Maximum ? $"{s.Minimum} %" : $"{s.Minimum} to {s.Maximum} %")})" : "";
            around.Say($"    {relation.Kind}{(relation.Reversed ? ", the other way round," : "")} {(relation.TargetIsKey ? "record" : "name")} {relation.Target}{share}");
        }
    }
}
