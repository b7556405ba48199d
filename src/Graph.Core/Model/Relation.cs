namespace Graph.Core.Model;

/// <summary>How far a stated relation's other end is known.</summary>
public enum RelationStatus
{
    /// <summary>Tied to one record.</summary>
    Resolved,

    /// <summary>The name is that of several parties and nothing decides between them: kept untied.</summary>
    Ambiguous,

    /// <summary>No record bears the name or key.</summary>
    Unresolved,
}

/// <summary>A stated relation after resolution of its other end. Edges between entities are read from the resolved ones.</summary>
/// <param name="StatedBy">The record that states it.</param>
/// <param name="Ordinal">Its place among that record's relations.</param>
/// <param name="Stated">The relation as stated.</param>
/// <param name="Status">Whether the other end is known.</param>
/// <param name="Targets">The record tied to, or the several candidates when ambiguous; sorted.</param>
public sealed record Relation(
    RecordKey StatedBy,
    int Ordinal,
    StatedRelation Stated,
    RelationStatus Status,
    IReadOnlyList<RecordKey> Targets);
