using Graph.Core.Sources;
using Graph.Server.Commands;

namespace Graph.Server.Uploads;

/// <summary>What an upload would come to: the same as <c>load --dry-run</c> tells. Nothing is stored.</summary>
internal static class UploadDryRun
{
    public static IResult Of(RecordInput input) =>
        Results.Json(PreviewLine.Of(input.Source, input.Reader.Format, ReadPreview.Of(input.Reader, input.Request(new Tally()))));
}
