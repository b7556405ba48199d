using Graph.Core.Exploring;
using Graph.Core.Model;
using Graph.Core.Storage;
using Graph.Server.Api.Entities;
using Graph.Server.Api.Guard;
using Graph.Server.Api.Links;
using Graph.Server.Api.Records;
using GraphQL;
using GraphQL.Types;

namespace Graph.Server.Api.Network;

/// <summary>What lies around an entity.</summary>
internal static class NetworkQueries
{
    private const int Deepest = 4;

    public static void AddNetwork(this ObjectGraphType query) =>
        query.Field<NetworkType>("network")
            .Description("The entities around one, layer by layer, and the edges between them; null when the entity is not known. What is cut is counted.")
            .Key("entity", "An entity id or record key.")
            .Argument<NonNullGraphType<IntGraphType>>("depth", "How many edges outward, 1 to 4.", a => a.DefaultValue = 2)
            .Argument<ListGraphType<NonNullGraphType<RelationKindType>>>("kinds", "Only relations of these kinds, and no candidate links.")
            .First().Cost(100)
            .ResolveAsync(ReadAsync);

    private static async Task<object?> ReadAsync(IResolveFieldContext context)
    {
        var depth = context.GetArgument<int>("depth");
        LimitExceededException.ThrowIfOutside("networkDepth", depth, Deepest, "Go on from the outermost entities.");
        return await context.EntityIdAsync("entity") is { } entity
            ? await Neighbourhood.ReadAsync(
                context.GraphStore(),
                new NetworkQuery(entity, depth, context.GetArgument<RelationKind[]?>("kinds"), context.First()),
                context.CancellationToken)
            : null;
    }
}

/// <summary>A network in the schema.</summary>
internal sealed class NetworkType : ObjectGraphType<Core.Exploring.Network>
{
    /// <summary>Edges assumed of an entity, for the cost.</summary>
    private const int EdgesOfNode = 5;

    public NetworkType()
    {
        Name = "Network";
        Description = "What lies around an entity.";
        this.Listed<Core.Exploring.Network, NetworkNodeType>("nodes", "The entities by depth, then by id; the one asked for is first.", n => n.Nodes).FieldType.WithListSize(1);
        this.Listed<Core.Exploring.Network, NetworkEdgeType>("edges", "The edges between them.", n => n.Edges).FieldType.WithListSize(EdgesOfNode);
        this.Required<Core.Exploring.Network, IntGraphType>("truncated", "How many more entities were met and not taken in.", n => n.Truncated);
    }
}

/// <summary>An entity of a network in the schema.</summary>
internal sealed class NetworkNodeType : ObjectGraphType<NetworkNode>
{
    public NetworkNodeType()
    {
        Name = "NetworkNode";
        Description = "An entity of a network.";
        this.Required<NetworkNode, IdGraphType>("id", "The entity's id.", n => n.Entity.ToString());
        Field<EntityType>("entity").Description("The entity.").Resolve(c => c.Loaders().Entity(c.Source.Entity));
        this.Required<NetworkNode, IntGraphType>("depth", "Edges from the entity asked for.", n => n.Depth);
        this.Required<NetworkNode, IntGraphType>("more", "Edges it has that are not shown.", n => n.More);
    }
}

/// <summary>An edge of a network in the schema.</summary>
internal sealed class NetworkEdgeType : ObjectGraphType<GraphEdge>
{
    public NetworkEdgeType()
    {
        Name = "NetworkEdge";
        Description = "An edge between two entities: a relation or a candidate link.";
        this.Required<GraphEdge, IdGraphType>("fromId", "Id of the entity at the subject's end.", e => e.From.ToString());
        this.Required<GraphEdge, IdGraphType>("toId", "Id of the entity at the object's end.", e => e.To.ToString());
        Field<RelationType>("relation").Description("The relation; null for a candidate link.").Resolve(c => c.Source.Relation);
        Field<CandidateLinkType>("link").Description("The candidate link; null for a relation.").Resolve(c => c.Source.Link);
    }
}
