namespace Stores.Tests.Support;

/// <summary>A clock on which every wait is over at once, and that remembers how long each would have been.</summary>
internal sealed class HastyClock : TimeProvider
{
    private readonly List<TimeSpan> _pauses = [];
    private long _ticks;

    public IReadOnlyList<TimeSpan> Pauses => _pauses;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => _ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime == Timeout.InfiniteTimeSpan)
        {
            // Made to be set later: not over at once, or who waits for a server would be told that it said nothing.
            return System.CreateTimer(callback, state, dueTime, period);
        }

        _pauses.Add(dueTime);
        _ticks += dueTime.Ticks;
        return System.CreateTimer(callback, state, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }
}
