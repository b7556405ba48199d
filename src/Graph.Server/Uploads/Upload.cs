using Graph.Core.Model;
using Graph.Server.Commands;

namespace Graph.Server.Uploads;

/// <summary>An upload that was received whole: the load it is to be, and its body.</summary>
/// <param name="Load">The load; its format is the one its body was recognised by.</param>
/// <param name="Mode">What absence from it says, as asked for; null for the default.</param>
/// <param name="Published">The publication date as told; null when nothing was said.</param>
internal sealed record Upload(Load Load, LoadMode? Mode, DateTimeOffset? Published)
{
    /// <summary>The load an upload is: its id tells source and key, the name of its file what was sent, so that a key used again for something else is seen.</summary>
    public static Upload Of(UploadRequest request, RecordInput input, string bodyHash, DateTimeOffset now)
    {
        var dated = new LoadRequest(input, request.Version, request.Published, null, Verbose: false).Dated();
        var id = StableHash.Hex($"upload|{request.Source}|{request.Key}")[..32];
        var sent = StableHash.Hex($"{bodyHash}\n{request.Terms}")[..16];
        return new Upload(
            new Load(id, request.Source, input.Reader.Format, [$"upload-{sent}{request.Suffix}"], dated.Version, dated.Published ?? now, now, LoadStatus.Queued, LoadCounts.Zero),
            request.Mode,
            request.Published);
    }

    /// <summary>The name of the file of its body.</summary>
    public string File => Load.Files[0];
}
