using GraphQL;
using GraphQL.Types;

namespace Graph.Server.Api.Guard;

/// <summary>What fields weigh: an object 1, a scalar nothing, heavier where the schema says so.</summary>
internal static class FieldCost
{
    private const string CostKey = "cost";
    private const string SizeKey = "listSize";

    /// <summary>The size assumed of a list that no argument bounds.</summary>
    private const int AssumedSize = 10;

    /// <summary>Declares what one resolution of a field weighs.</summary>
    public static T WithCost<T>(this T field, int cost)
        where T : IMetadataWriter => field.WithMetadata(CostKey, cost);

    /// <summary>Declares how long a list without <c>first</c> is assumed to be; 1 where the parent's <c>first</c> counts already.</summary>
    public static T WithListSize<T>(this T field, int size)
        where T : IMetadataWriter => field.WithMetadata(SizeKey, size);

    public static int Cost(FieldType field, IGraphType named) =>
        field.GetMetadata(CostKey, named is IComplexGraphType or UnionGraphType ? 1 : 0);

    public static int Size(FieldType field) =>
        field.GetMetadata(SizeKey, IsList(field.ResolvedType) ? AssumedSize : 1);

    private static bool IsList(IGraphType? type) => type switch
    {
        ListGraphType => true,
        NonNullGraphType required => IsList(required.ResolvedType),
        _ => false,
    };
}
