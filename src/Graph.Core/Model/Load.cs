namespace Graph.Core.Model;

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

    /// <summary>Whether absence from it closes.</summary>
    public LoadMode Mode { get; init; }

    /// <summary>The kinds of file it was read from, as its format tells them apart ("sdn", "alt"): names carry dates, roles do not.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>When it was taken back, from the host's clock.</summary>
    public DateTimeOffset? UndoneAt { get; init; }

    /// <summary>Who took it back.</summary>
    public string? UndoneBy { get; init; }

    /// <summary>Whether it is a snapshot that says of its source what is no longer there: complete, and not taken back.</summary>
    public bool Closes => Mode == LoadMode.Snapshot && Status is (LoadStatus.Done or LoadStatus.Closing);

    /// <summary>Whether it was taken back, or is about to be.</summary>
    public bool IsTakenBack => Status is LoadStatus.Undoing or LoadStatus.Undone;
}

/// <summary>The counts of a load. Rows read are opened, changed, unchanged, late or set aside.</summary>
/// <param name="Read">Rows read.</param>
/// <param name="Stored">Versions stored that stand.</param>
/// <param name="Unchanged">Rows equal to what stood.</param>
/// <param name="Late">Rows of which something published later stands, or says that the record has ended.</param>
/// <param name="SetAside">Rows set aside.</param>
public sealed record LoadCounts(long Read, long Stored, long Unchanged, long Late, long SetAside)
{
    /// <summary>Records that are new, or open again.</summary>
    public long Opened { get; init; }

    /// <summary>Records that were open and have another content.</summary>
    public long Changed { get; init; }

    /// <summary>Records that the load closed because it lacks them.</summary>
    public long Closed { get; init; }

    /// <summary>Rows read that state a record.</summary>
    public long Stating => Read - SetAside;

    public static LoadCounts Zero { get; } = new(0, 0, 0, 0, 0);

    public static LoadCounts operator +(LoadCounts left, LoadCounts right) => left.Add(right);

    public LoadCounts Add(LoadCounts other) => new(
        Read + other.Read, Stored + other.Stored, Unchanged + other.Unchanged, Late + other.Late, SetAside + other.SetAside)
    {
        Opened = Opened + other.Opened,
        Changed = Changed + other.Changed,
        Closed = Closed + other.Closed,
    };
}
