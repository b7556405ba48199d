using Graph.Core.Model;

namespace Graph.Server.Api.Loads;

/// <summary>What to do about loads that have not ended. The ledger cannot tell one that runs elsewhere from one whose process was killed; people can.</summary>
internal static class NotEnded
{
    /// <summary>A sentence of where the load stands and what to do if nobody is at it; null of one that has ended or waits.</summary>
    public static string? Of(Load load) => load.Status switch
    {
        LoadStatus.Running => $"Load {load.Id} of {load.Source} has not ended: if no process is at it, it was cut short; send its files again, or take it back with 'graph undo {load.Id}'.",
        LoadStatus.Closing => $"Load {load.Id} of {load.Source} is closing what it lacks: if no process is at it, sending its files again goes on with it.",
        LoadStatus.Undoing => $"Load {load.Id} of {load.Source} is being taken back: if no process is at it, 'graph undo {load.Id}' goes on with it.",
        _ => null,
    };
}
