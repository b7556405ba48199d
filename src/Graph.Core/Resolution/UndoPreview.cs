using Graph.Core.Model;

namespace Graph.Core.Resolution;

/// <summary>What taking a load back would change.</summary>
/// <param name="Load">The load.</param>
/// <param name="Gone">Records that nothing else states: they go.</param>
/// <param name="Back">Records of which an earlier content comes back.</param>
/// <param name="Reopened">Records that are closed and would be open.</param>
/// <param name="Closed">Records that are open and would be closed.</param>
/// <param name="Entities">Entities that hold any of these records.</param>
/// <param name="Links">Candidate links on any of them.</param>
public sealed record UndoPreview(Load Load, long Gone, long Back, long Reopened, long Closed, long Entities, long Links);
