using Graph.Core.Model;

namespace Graph.Core.Exporting;

/// <summary>A node of an export.</summary>
/// <param name="Record">The record; of an entity, one under its id with the values of all its records, each once.</param>
/// <param name="Entity">The entity that holds it now.</param>
/// <param name="Members">The keys of the records of the node, its own first.</param>
/// <param name="Designated">Whether a published list holds it now: a record that the list no longer has is closed.</param>
/// <param name="Closed">When the snapshot was published that closed it; of an entity, the last of its records. Null while any is open.</param>
public sealed record ExportNode(Record Record, RecordKey Entity, IReadOnlyList<RecordKey> Members, bool Designated, DateTimeOffset? Closed = null)
{
    /// <summary>The node's id.</summary>
    public string Id => Record.Key.ToString();
}
