using System.CommandLine;
using Graph.Core.Model;
using Graph.Core.Resolution;
using Graph.Server.Api.Loads;
using Graph.Stores;

namespace Graph.Server.Commands;

/// <summary><c>undo</c>: takes a load back.</summary>
internal static class UndoCommand
{
    public static Command Of(Surroundings around)
    {
        var load = new Argument<string?>("LOAD") { Description = "The load's id, or its beginning; without it the loads are listed, latest first.", Arity = ArgumentArity.ZeroOrOne };
        var dryRun = new Option<bool>("--dry-run") { Description = "Tells what would change; changes nothing." };
        var user = UserOption.Make();
        var command = new Command("undo", "Takes a load back: the graph is as if it had never been, also where later loads touched the same parties. Cut short, it goes on when it is asked again.") { load, dryRun, user };
        command.SetAction((parse, cancellation) => RunAsync(around, StoreOption.Of(parse, around), parse.GetValue(load), parse.GetValue(dryRun), parse.GetValue(user)!, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(Surroundings around, StorePlace store, string? id, bool dryRun, string user, CancellationToken cancellation)
    {
        await using var session = await GraphSession.OpenStandingAsync(around, store, cancellation);
        var loads = await session.Store.Ledger.LoadsAsync(cancellation);
        using var lines = JsonLines.To(null, around);
        if (id is null)
        {
            foreach (var each in loads)
            {
                lines.Write(Line(each));
            }

            return ExitCodes.Done;
        }

        var load = Named(loads, id);
        if (await session.Graph.UndoPreviewAsync(load.Id, cancellation) is not { } preview)
        {
            throw new CommandException($"There is no load {id}.");
        }

        Tell(around, preview, dryRun);
        var undone = dryRun ? load : await UndoAsync(around, session, load, user, cancellation);
        lines.Write(Line(undone, preview));
        return ExitCodes.Done;
    }

    private static Load Named(IReadOnlyList<Load> loads, string id) => loads.Where(l => l.Id.StartsWith(id, StringComparison.OrdinalIgnoreCase)).ToList() switch
    {
        [var one] => one,
        [] => throw new CommandException($"There is no load {id}: 'graph undo' lists the loads."),
        // A load sent again has the same id and a number after it.
        var several => several.Find(l => string.Equals(l.Id, id, StringComparison.OrdinalIgnoreCase))
            ?? throw new CommandException($"{several.Count} loads begin with {id}: give more of the id."),
    };

    private static async Task<Load> UndoAsync(Surroundings around, GraphSession session, Load load, string user, CancellationToken cancellation)
    {
        if (load.Status == LoadStatus.Undone)
        {
            around.Say($"This load was taken back already, {load.UndoneAt?.UtcDateTime:yyyy-MM-dd HH:mm} UTC by {load.UndoneBy}: nothing was changed.");
            return load;
        }

        var (done, stated) = (0L, Math.Max(1, load.Counts.Stating));
        var undone = await WorkProgress.RunAsync(
            around,
            $"Undoing {load.Source}",
            () => Math.Min(1, (double)done / stated),
            progress => session.Graph.UndoAsync(load.Id, user, count => progress(done = count), cancellation)) ?? load;
        around.Say($"Taken back. Sent again, the same files are a load of their own.");
        return undone;
    }

    private static void Tell(Surroundings around, UndoPreview preview, bool dryRun)
    {
        var load = preview.Load;
        around.Say($"{(dryRun ? "Would take" : "Taking")} back load {load.Id} of {load.Source}, published {load.Published.UtcDateTime:yyyy-MM-dd}:");
        around.Say($"  {preview.Gone:N0} records go, {preview.Back:N0} get an earlier version back, {preview.Reopened:N0} open again, {preview.Closed:N0} are closed;");
        around.Say($"  {preview.Entities:N0} entities hold them, {preview.Links:N0} candidate links touch them.");
    }

    private static object Line(Load load, UndoPreview? preview = null) => new
    {
        load = load.Id,
        source = load.Source,
        format = load.Format,
        version = load.Version,
        published = load.Published.UtcDateTime,
        mode = Words.Of(load.Mode),
        status = Words.Of(load.Status),
        undoneAt = load.UndoneAt?.UtcDateTime,
        undoneBy = load.UndoneBy,
        notEnded = NotEnded.Of(load),
        read = load.Counts.Read,
        changes = preview is null ? null : new { gone = preview.Gone, back = preview.Back, reopened = preview.Reopened, closed = preview.Closed, entities = preview.Entities, links = preview.Links },
    };
}
