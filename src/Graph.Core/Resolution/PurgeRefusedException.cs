using Graph.Core.Model;

namespace Graph.Core.Resolution;

/// <summary>The text of a published list is to be purged.</summary>
public sealed class PurgeRefusedException(RecordKey record)
    : Exception($"{record} is of {record.Source}, a published list: only leads are purged. A list's record ends when its list no longer states it, or with the undo of its load.");
