using Graph.Core.Model;

namespace Graph.Core.Exporting;

/// <summary>What to export.</summary>
/// <param name="Grain">Records or entities.</param>
/// <param name="Entities">Ids of entities or keys of records in the middle of a subgraph; empty for everything.</param>
/// <param name="Hops">Edges to go outward from them, 0 to <see cref="ExportScope.MostHops"/>.</param>
/// <param name="Source">Of records, those of this source only; null for all.</param>
/// <param name="SourceOf">What a source is: a party is designated when a published list holds it.</param>
public sealed record ExportQuery(ExportGrain Grain, IReadOnlyList<RecordKey> Entities, int Hops, string? Source, Func<string, Source> SourceOf)
{
    /// <summary>Whether a record is asked for.</summary>
    internal bool Asks(RecordKey record) => Source is null || Grain == ExportGrain.Entity || string.Equals(record.Source, Source, StringComparison.Ordinal);
}
