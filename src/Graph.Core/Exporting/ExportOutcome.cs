namespace Graph.Core.Exporting;

/// <summary>What an export came to.</summary>
/// <param name="Nodes">Nodes written.</param>
/// <param name="Edges">Edges written.</param>
/// <param name="Untied">Relations whose other end is not known, or is several: no edge can show them. FollowTheMoney keeps them with their records.</param>
/// <param name="Cut">Edges of hubs that were not followed into a subgraph.</param>
/// <param name="Began">The feed number of the store at the beginning.</param>
/// <param name="Ended">That at the end: another when records came or went meanwhile, and what was written is of no one moment.</param>
public sealed record ExportOutcome(long Nodes, long Edges, long Untied, long Cut, long Began, long Ended);
