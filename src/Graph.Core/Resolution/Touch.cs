using Graph.Core.Model;

namespace Graph.Core.Resolution;

/// <summary>What a change touches, before resolution says what follows from it.</summary>
/// <param name="Added">Versions that become current.</param>
/// <param name="Removed">Versions that were current and leave; the superseded ones stand in <paramref name="Added"/> as well.</param>
/// <param name="Again">Records to resolve again although they stay as they are: of a judged pair, of a source that was set.</param>
/// <param name="Judgement">A verdict given or taken back by this change.</param>
internal sealed record Touch(
    IReadOnlyList<PreparedRecord> Added,
    IReadOnlyList<PreparedRecord> Removed,
    IReadOnlyCollection<RecordKey> Again,
    Judgement? Judgement = null)
{
    /// <summary>What the source that this change sets was before it; null when none is set.</summary>
    public Source? SourceBefore { get; init; }

    public static Touch Of(IReadOnlyList<PreparedRecord> added, IReadOnlyList<PreparedRecord> removed) => new(added, removed, []);
}
