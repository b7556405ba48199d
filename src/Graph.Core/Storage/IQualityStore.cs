using Graph.Core.Model;

namespace Graph.Core.Storage;

/// <summary>Port: how good the data is that was loaded, in counts. Grouping and counting is the store's, so that no row is read for it.</summary>
public interface IQualityStore
{
    /// <summary>What was set aside, by source, load, kind and column; most first.</summary>
    Task<IReadOnlyList<QualityFinding>> SetAsideAsync(QualityQuery query, CancellationToken cancellation);

    /// <summary>Relations of current records whose other end is tied to nobody or to several, by source, kind of relation and status; most first.</summary>
    Task<IReadOnlyList<QualityFinding>> UntiedAsync(QualityQuery query, CancellationToken cancellation);

    /// <summary>Selectors that are hubs (design rule 8), by kind; most first.</summary>
    Task<IReadOnlyList<QualityFinding>> HubsAsync(QualityQuery query, CancellationToken cancellation);
}

/// <summary>Of what to count.</summary>
/// <param name="Source">Only of this source; all when null.</param>
/// <param name="Load">Only of this load; all when null.</param>
/// <param name="Examples">How many examples of each.</param>
public sealed record QualityQuery(string? Source = null, string? Load = null, int Examples = 3)
{
    /// <summary>Whether it asks of a load.</summary>
    public bool Has(Load load) =>
        (Source is null || string.Equals(load.Source, Source, StringComparison.Ordinal)) && (Load is null || string.Equals(load.Id, Load, StringComparison.Ordinal));
}

/// <summary>The sorts of finding about the quality of data: those of rejects, and what resolution holds back.</summary>
public enum QualityKind
{
    UnreadRow,
    UnreadValue,
    UnreadDate,
    BadChecksum,
    KeyTaken,
    CutText,
    Orphan,

    /// <summary>A relation whose other end nobody bears.</summary>
    UnresolvedRelation,

    /// <summary>A relation whose other end several bear.</summary>
    AmbiguousRelation,

    /// <summary>A value so many records bear that it ties nobody.</summary>
    Hub,

    /// <summary>A block of alike records too large to make candidates.</summary>
    LargeBlock,
}

/// <summary>One count.</summary>
/// <param name="Kind">Of what.</param>
/// <param name="Source">Whose; null where it is of several.</param>
/// <param name="Load">Of which load; null where it is of none.</param>
/// <param name="Detail">Where in the data: the column, the kind of relation, or the kind of selector.</param>
/// <param name="Count">How many.</param>
/// <param name="Examples">Where to look: record keys, or file and row. Never a value.</param>
public sealed record QualityFinding(QualityKind Kind, string? Source, string? Load, string Detail, long Count, IReadOnlyList<string> Examples);
