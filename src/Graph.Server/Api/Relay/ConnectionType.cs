using Graph.Server.Api.Guard;
using GraphQL.Types;

namespace Graph.Server.Api.Relay;

/// <summary>A Relay connection: edges, page info, and the total where it is cheap.</summary>
internal sealed class ConnectionType<TItem, TNode> : PageType<TItem, TNode>
    where TNode : GraphType;

/// <summary>What every connection has.</summary>
internal abstract class PageType<TItem, TNode> : ObjectGraphType<Page<TItem>>
    where TNode : GraphType
{
    protected PageType()
    {
        Name = ConnectionNames.Of<TNode>() + "Connection";
        Description = $"A page of a list of {ConnectionNames.Of<TNode>()}.";
        // The field's 'first' has counted these lists already.
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<EdgeType<TItem, TNode>>>>>("edges")
            .Description("The items with their cursors.")
            .Resolve(c => c.Source.Edges).FieldType.WithListSize(1);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<TNode>>>>("nodes")
            .Description("The items alone.")
            .Resolve(c => c.Source.Edges.Select(e => e.Node)).FieldType.WithListSize(1);
        Field<NonNullGraphType<PageInfoType>>("pageInfo").Description("Where the page ends.").Resolve(c => new PageEnds(c.Source.HasNext, c.Source.Edges.Count > 0 ? c.Source.Edges[0].Cursor : null, c.Source.Edges.Count > 0 ? c.Source.Edges[^1].Cursor : null));
        Field<LongGraphType>("totalCount").Description("How many items there are in all; null where counting would cost too much.").Resolve(c => c.Source.Total);
    }
}

/// <summary>An edge of a connection.</summary>
internal sealed class EdgeType<TItem, TNode> : ObjectGraphType<Edge<TItem>>
    where TNode : GraphType
{
    public EdgeType()
    {
        Name = ConnectionNames.Of<TNode>() + "Edge";
        Description = $"A {ConnectionNames.Of<TNode>()} in its place in a list.";
        Field<NonNullGraphType<StringGraphType>>("cursor").Description("The place in the list; give it as 'after' for what follows.").Resolve(c => c.Source.Cursor);
        Field<NonNullGraphType<TNode>>("node").Description("The item.").Resolve(c => c.Source.Node);
    }
}

/// <summary>The ends of a page.</summary>
internal sealed record PageEnds(bool HasNext, string? Start, string? End);

/// <summary>The ends of a page in the schema.</summary>
internal sealed class PageInfoType : ObjectGraphType<PageEnds>
{
    public PageInfoType()
    {
        Name = "PageInfo";
        Description = "Where a page begins and ends.";
        Field<NonNullGraphType<BooleanGraphType>>("hasNextPage").Description("Whether more items follow.").Resolve(c => c.Source.HasNext);
        Field<NonNullGraphType<BooleanGraphType>>("hasPreviousPage").Description("Always false: lists are read forwards.").Resolve(_ => false);
        Field<StringGraphType>("startCursor").Description("Cursor of the first item.").Resolve(c => c.Source.Start);
        Field<StringGraphType>("endCursor").Description("Cursor of the last item; give it as 'after' for the next page.").Resolve(c => c.Source.End);
    }
}

/// <summary>Connections are named after their nodes.</summary>
internal static class ConnectionNames
{
    /// <summary>The node's name in the schema: its class name without "Type".</summary>
    public static string Of<TNode>()
        where TNode : GraphType => typeof(TNode).Name[..^"Type".Length];
}
