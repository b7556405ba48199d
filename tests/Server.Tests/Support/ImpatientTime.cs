using Graph.Core.Resolution;

namespace Server.Tests.Support;

/// <summary>A clock whose short waits are over at once, and are kept; but for the patience with a store, which has to answer in real time.</summary>
internal sealed class ImpatientTime : TimeProvider
{
    private readonly List<TimeSpan> _pauses = [];

    public IReadOnlyList<TimeSpan> Pauses => _pauses;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime == ResolvedGraph.Patience || dueTime >= TimeSpan.FromSeconds(30) || dueTime < TimeSpan.Zero)
        {
            return System.CreateTimer(callback, state, dueTime, period);
        }

        _pauses.Add(dueTime);
        return System.CreateTimer(callback, state, TimeSpan.FromMilliseconds(1), period);
    }
}
