using System.Text.Json.Nodes;
using Graph.Core.Model;
using Graph.Core.Resolution;
using Graph.Core.Sources;
using Graph.Core.Storage;
using Graph.Stores;

namespace Graph.Server.Commands;

/// <summary>A load that reads and reports, and stores nothing.</summary>
internal static class DryRun
{
    /// <param name="around">The surroundings.</param>
    /// <param name="store">The store against which the load is weighed, where it stands.</param>
    /// <param name="request">The load.</param>
    public static async Task<int> OfAsync(Surroundings around, StorePlace store, LoadRequest request, CancellationToken cancellation)
    {
        using var rejects = new RejectReport(around, request.Rejects);
        using var mend = new SetAsideRows(request.Mend);
        var input = request.Input;
        var preview = ReadPreview.Of(
            input.Reader,
            input.Request(new Tally()),
            rejected =>
            {
                rejects.Add(rejected.Reject);
                mend.Add(rejected);
            },
            cancellation);
        rejects.Close(request.Rejects?.Name);
        rejects.Keep();
        mend.Tell(around, input);
        LayoutWords.Tell(around, preview.Tally);
        PreviewWords.Tell(around, preview, input.Reader.Format);
        UnborneTargets.Tell(around, input, cancellation);
        SavedMapping.Write(around, request.SaveMap, preview.Tally);
        var line = PreviewLine.Of(input.Source, input.Reader.Format, preview);
        line["against"] = await AgainstAsync(around, store, request, cancellation);
        using var output = JsonLines.To(null, around);
        output.Write(line);
        return preview.Reports > 0 ? ExitCodes.Problems : ExitCodes.Done;
    }

    /// <summary>What the load would do to the store; null where none stands yet.</summary>
    private static async Task<JsonNode?> AgainstAsync(Surroundings around, StorePlace place, LoadRequest request, CancellationToken cancellation)
    {
        if (!await place.StandsAsync(cancellation))
        {
            return null;
        }

        await using var store = await place.OpenAsync(cancellation);
        var load = await LoadOfAsync(store.Ledger, request.Dated(), around.Time.GetUtcNow(), cancellation);
        var foresight = await LoadForesight.OfAsync(load, RecordBatch.Cut(request.Input.Read(new Tally())).Select(b => b.Records), store.Ledger, store.Statements, cancellation);
        var counts = foresight.Counts;
        around.Say($"As a {Words.Of(load.Mode)} of {load.Source} it would open {counts.Opened:N0} records, change {counts.Changed:N0}, leave {counts.Unchanged:N0} unchanged and close {counts.Closed:N0}; {counts.Late:N0} come late.");
        if (!request.AllowShrink && foresight.Refusal is { } refusal)
        {
            around.Say($"It would be refused. {refusal}");
        }

        return PreviewLine.Against(load.Mode, foresight);
    }

    private static async Task<Load> LoadOfAsync(ILedger ledger, LoadRequest request, DateTimeOffset now, CancellationToken cancellation)
    {
        var input = request.Input;
        var source = (await ledger.SourceOfAsync(cancellation))(input.Source);
        return new Load("", input.Source, input.Reader.Format, input.Files.Names, request.Version, request.Published ?? now, now, LoadStatus.Running, LoadCounts.Zero)
        {
            Mode = request.Mode ?? LoadRequest.DefaultMode(source),
            Roles = input.Roles,
        };
    }
}
