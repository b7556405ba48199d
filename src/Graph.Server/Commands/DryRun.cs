using Graph.Core.Sources;

namespace Graph.Server.Commands;

/// <summary>A load that reads and reports, and stores nothing.</summary>
internal static class DryRun
{
    public static int Of(Surroundings around, LoadRequest request)
    {
        using var rejects = new RejectReport(around, request.Rejects);
        using var mend = new SetAsideRows(request.Mend);
        var input = request.Input;
        var preview = ReadPreview.Of(input.Reader, input.Request(new Tally()), rejected =>
        {
            rejects.Add(rejected.Reject);
            mend.Add(rejected);
        });
        rejects.Close(request.Rejects?.Name);
        mend.Tell(around);
        LayoutWords.Tell(around, preview.Tally);
        PreviewWords.Tell(around, preview, input.Reader.Format);
        SavedMapping.Write(around, request.SaveMap, preview.Tally);
        using var output = JsonLines.To(null, around);
        output.Write(PreviewLine.Of(input.Source, input.Reader.Format, preview));
        return preview.Reports > 0 ? ExitCodes.Problems : ExitCodes.Done;
    }
}
