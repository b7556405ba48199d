namespace Graph.Core.Exporting;

/// <summary>What a node of an export is.</summary>
public enum ExportGrain
{
    /// <summary>Each record as its source states it, with the entity it belongs to: loads back as it was.</summary>
    Record,

    /// <summary>Each entity, with the values of all its records: what a chart wants to show.</summary>
    Entity,
}
