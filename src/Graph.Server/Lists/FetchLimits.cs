namespace Graph.Server.Lists;

/// <summary>What fetching a file may take.</summary>
internal sealed record FetchLimits
{
    /// <summary>Bytes of one file, unpacked; the largest published list has some 130 MB.</summary>
    public long Bytes { get; init; } = 1024L * 1024 * 1024;

    /// <summary>How long until a server answers.</summary>
    public TimeSpan Answer { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long one file may take.</summary>
    public TimeSpan Whole { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>How often it is tried again when the failure may pass.</summary>
    public int Retries { get; init; } = 4;

    /// <summary>The pause before the first of these; each next one is twice as long.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest pause that a server may ask for.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Redirects followed.</summary>
    public int Redirects { get; init; } = 5;
}
