namespace Graph.Stores.Neo4j.Wire;

/// <summary>How requests are carried.</summary>
/// <param name="Time">The clock.</param>
/// <param name="Chance">A number in 0..1, by which pauses differ a little, so that many do not come again at one moment.</param>
internal sealed record WireSettings(TimeProvider Time, Func<double> Chance)
{
    /// <summary>How long until a connection stands.</summary>
    public TimeSpan Connect { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long the server may say nothing while it is waited for; then the statement is ended.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long the second connection may take to end a statement that nobody waits for.</summary>
    public TimeSpan Ending { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The pause before the first retry; each next one is twice as long, more or less by a fifth.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>For how long after the first failure it is tried again.</summary>
    public TimeSpan Retrying { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>After how long a transaction at rest says that it is still wanted. The server forgets it after a minute, or as soon as <c>server.queryapi.transaction_idle_timeout</c> says; 15 s is enough.</summary>
    public TimeSpan KeepAlive { get; init; } = TimeSpan.FromSeconds(5);
}
