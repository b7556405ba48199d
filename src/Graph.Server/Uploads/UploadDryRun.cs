using Graph.Core.Sources;
using Graph.Server.Commands;

namespace Graph.Server.Uploads;

/// <summary>What an upload would come to: the same as <c>load --dry-run</c> tells of a file. Nothing is stored.</summary>
internal static class UploadDryRun
{
    /// <param name="input">The body.</param>
    /// <param name="cancellation">Ends the reading of a large body whose sender has gone.</param>
    public static async Task<IResult> OfAsync(RecordInput input, CancellationToken cancellation)
    {
        // Readers read in step: not on a thread that answers others.
        var preview = await Task.Run(() => ReadPreview.Of(input.Reader, input.Request(new Tally()), null, cancellation), cancellation);
        return Results.Json(PreviewLine.Of(input.Source, input.Reader.Format, preview));
    }
}
