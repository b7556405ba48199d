using Graph.Core.Storage;

namespace Graph.Core.Exploring;

/// <summary>The order of steps that leave one entity: next entity, edges before selectors, then the edge or selector itself.</summary>
internal static class StepOrder
{
    public static int Compare(PathStep left, PathStep right)
    {
        var byEntity = left.To.CompareTo(right.To);
        return byEntity != 0 ? byEntity : (left.Edge, right.Edge) switch
        {
            ({ } one, { } other) => one.CompareTo(other),
            (null, null) => left.Selector!.Value.CompareTo(right.Selector!.Value),
            _ => left.Edge is null ? 1 : -1,
        };
    }
}
