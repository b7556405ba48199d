using Graph.Core.Model;
using Graph.Core.Sources;

namespace Graph.Core.Resolution;

/// <summary>Files of one's own to resolve, without lists and without a store.</summary>
/// <param name="Files">The files, each with the source that its records are of.</param>
/// <param name="Mapping">Column → field, where headers are not recognised.</param>
/// <param name="SetAside">Told of every row that was left out and every value that could not be read.</param>
/// <param name="Progress">Told how many rows were read.</param>
public sealed record DedupeRequest(
    IReadOnlyList<(string Source, SourceFile File)> Files, ColumnMapping? Mapping, Action<Reject> SetAside, Action<long> Progress);
