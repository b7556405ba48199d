namespace Stores.Tests.Support;

/// <summary>A clock that says what it was told, earlier or later than before: judgements are replayed in any order.</summary>
internal sealed class SetClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = Sample.Day;

    public override DateTimeOffset GetUtcNow() => Now;
}
