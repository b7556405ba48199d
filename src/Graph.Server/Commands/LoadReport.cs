using Graph.Core.Model;
using Graph.Core.Sources;

namespace Graph.Server.Commands;

/// <summary>What a load did, in words and as JSON; read from the ledger, so that a load in several goes is told whole.</summary>
internal sealed class LoadReport(Surroundings around, GraphSession session, LoadRequest request, LoadOutcome outcome)
{
    private const int Page = 1000;

    /// <summary>Tells it.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> TellAsync(CancellationToken cancellation)
    {
        var identity = outcome.Identity;
        var load = await session.Store.Ledger.LoadAsync(identity.Load.Id, cancellation) ?? identity.Load;
        using var rejects = new RejectReport(around, request.Rejects);
        TellCounts(load, identity.Stands);
        TellDate(load);
        await TellRejectsAsync(load, rejects, cancellation);
        WriteMend();
        SavedMapping.Write(around, request.SaveMap, outcome.Tally);
        var relations = await RelationReport.OfAsync(around, session, request, rejects, cancellation);
        rejects.Keep();
        around.Say(load.Mode == LoadMode.Snapshot
            ? (FormattableString)$"A snapshot is the whole of its source: what it lacks was closed at its publication, {load.Published.UtcDateTime:yyyy-MM-dd}. 'graph undo {load.Id}' takes the load back."
            : $"A delta adds and supersedes, and closes nothing. 'graph undo {load.Id}' takes the load back.");
        using var output = JsonLines.To(null, around);
        output.Write(new
        {
            load = load.Id,
            source = load.Source,
            format = load.Format,
            version = load.Version,
            published = load.Published.UtcDateTime,
            mode = Words.Of(load.Mode),
            read = load.Counts.Read,
            opened = load.Counts.Opened,
            changed = load.Counts.Changed,
            closed = load.Counts.Closed,
            stored = load.Counts.Stored,
            unchanged = load.Counts.Unchanged,
            late = load.Counts.Late,
            setAside = load.Counts.SetAside,
            reports = rejects.Count,
            tally = outcome.Tally.Counts,
            files = PreviewLine.Files(outcome.Tally),
            relations,
        });
        return rejects.Count > 0 ? ExitCodes.Problems : ExitCodes.Done;
    }

    private void TellCounts(Load load, bool stood)
    {
        var counts = load.Counts;
        LayoutWords.Tell(around, outcome.Tally);
        if (stood)
        {
            around.Say($"This load stands already, since {load.StartedAt.UtcDateTime:yyyy-MM-dd HH:mm} UTC: nothing was changed. It had:");
        }

        around.Say($"{load.Source}, read as {load.Format}: {counts.Opened:N0} records opened, {counts.Changed:N0} changed, {counts.Unchanged:N0} unchanged, {counts.Closed:N0} closed, {counts.Late:N0} late, {counts.SetAside:N0} rows set aside ({outcome.Elapsed.TotalSeconds:N1} s).");
        if (!stood && counts.Read == 0)
        {
            around.Say($"There were no rows: nothing stands under the header.");
        }
        else if (!stood && counts is { Opened: 0, Changed: 0, Closed: 0, Late: 0, Unchanged: > 0 })
        {
            around.Say($"Nothing changed: every record stands already as it was sent.");
        }

        if (counts.Late > 0)
        {
            around.Say($"Late records went into the history: something published later stands, or says that they have ended.");
        }

        foreach (var (what, count) in outcome.Tally.Counts)
        {
            around.Say($"  {what}: {count:N0}");
        }
    }

    private void TellDate(Load load)
    {
        if (request.Published is null && request.Input.Stated is not null)
        {
            around.Say($"The list says that it was published on {load.Published.UtcDateTime:yyyy-MM-dd}; --published says otherwise.");
        }
    }

    private async Task TellRejectsAsync(Load load, RejectReport rejects, CancellationToken cancellation)
    {
        for (var page = await session.Store.Ledger.RejectsAsync(load.Id, 0, Page, cancellation);
            page.Count > 0;
            page = await session.Store.Ledger.RejectsAsync(load.Id, (int)rejects.Count, Page, cancellation))
        {
            foreach (var reject in page)
            {
                rejects.Add(reject);
            }
        }

        rejects.Close(request.Rejects?.Name);
    }

    /// <summary>Reads the files once more: the store keeps what was wrong with a row, and not the row.</summary>
    private void WriteMend()
    {
        if (request.Mend is null)
        {
            return;
        }

        using var mend = new SetAsideRows(request.Mend);
        foreach (var rejected in request.Input.Read(new Tally()).OfType<Rejected>())
        {
            mend.Add(rejected);
        }

        mend.Tell(around, request.Input);
    }
}
