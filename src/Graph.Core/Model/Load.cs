namespace Graph.Core.Model;

/// <summary>How far a load has come.</summary>
public enum LoadStatus
{
    /// <summary>Accepted, and waiting for its turn.</summary>
    Queued,
    Running,
    Done,

    /// <summary>Ended before its last batch; the batches it acknowledged stand.</summary>
    Failed,
}

/// <summary>One run of loading a file set or a submission of one source.</summary>
/// <param name="Id">Content id: source, files' hash, version and publication date; the same load sent again is known by it.</param>
/// <param name="Source">The source loaded.</param>
/// <param name="Format">The format read.</param>
/// <param name="Files">File names, without folders.</param>
/// <param name="Version">The list's version as told.</param>
/// <param name="Published">When the data was published; without word from the caller, when the load was accepted.</param>
/// <param name="StartedAt">When it was accepted.</param>
/// <param name="Status">How far it has come.</param>
/// <param name="Counts">What was read, stored, left unchanged and set aside.</param>
public sealed record Load(
    string Id,
    string Source,
    string Format,
    IReadOnlyList<string> Files,
    string? Version,
    DateTimeOffset Published,
    DateTimeOffset StartedAt,
    LoadStatus Status,
    LoadCounts Counts)
{
    private static readonly IReadOnlyDictionary<string, long> Nothing = new Dictionary<string, long>();

    /// <summary>What its reader counted, by name; known when it has ended.</summary>
    public IReadOnlyDictionary<string, long> Tally { get; init; } = Nothing;

    /// <summary>Why it failed and what to do, in a sentence; null unless it did.</summary>
    public string? Problem { get; init; }
}

/// <summary>The counts of a load.</summary>
public sealed record LoadCounts(long Read, long Stored, long Unchanged, long Late, long SetAside)
{
    public static LoadCounts Zero { get; } = new(0, 0, 0, 0, 0);

    public static LoadCounts operator +(LoadCounts left, LoadCounts right) => left.Add(right);

    public LoadCounts Add(LoadCounts other) => new(
        Read + other.Read, Stored + other.Stored, Unchanged + other.Unchanged, Late + other.Late, SetAside + other.SetAside);
}
