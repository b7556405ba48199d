using Graph.Core.Model;
using Graph.Core.Storage;
using Graph.Server.Api.Entities;
using Graph.Server.Api.Links;
using Graph.Server.Api.Records;
using GraphQL;
using GraphQL.Types;

namespace Graph.Server.Api.Network;

/// <summary>Paths between entities.</summary>
internal static class PathQueries
{
    private const int LongestPath = 6;

    /// <summary>What more than this many share leads everywhere and says little: not passed through.</summary>
    private const int HubDegree = 50;

    public static void AddPaths(this ObjectGraphType query) =>
        query.Field<NonNullGraphType<ListGraphType<NonNullGraphType<PathType>>>>("pathsToDesignated")
            .Description("Shortest paths from an entity to parties on official lists, over relations, connections and shared selectors; hubs are not passed through.")
            .Key("entity", "An entity id or record key.")
            .Argument<NonNullGraphType<IntGraphType>>("maxHops", "Longest path, 1 to 6 hops.", a => a.DefaultValue = 4)
            .First().Cost(200)
            .ResolveAsync(FindAsync);

    private static async Task<object?> FindAsync(IResolveFieldContext context)
    {
        var hops = context.GetArgument<int>("maxHops");
        Guard.LimitExceededException.ThrowIfOutside("maxHops", hops, LongestPath, "Ask for shorter paths, and go on from their ends.");
        return await context.EntityIdAsync("entity") is { } entity
            ? await context.GraphStore().ShortestPathsAsync(new PathQuery([entity], null, hops, context.First(), HubDegree), context.CancellationToken)
            : [];
    }
}

/// <summary>A path in the schema.</summary>
internal sealed class PathType : ObjectGraphType<GraphPath>
{
    public PathType()
    {
        Name = "Path";
        Description = "A way from one entity to another.";
        this.Required<GraphPath, IntGraphType>("length", "How many hops.", p => p.Steps.Count);
        this.Listed<GraphPath, PathStepType>("steps", "The hops in order.", p => p.Steps);
    }
}

/// <summary>A hop in the schema.</summary>
internal sealed class PathStepType : ObjectGraphType<PathStep>
{
    public PathStepType()
    {
        Name = "PathStep";
        Description = "One hop between two entities, and what it goes over: a relation, a candidate link, or a selector both bear.";
        this.Required<PathStep, IdGraphType>("fromId", "Id of the entity it leaves.", s => s.From.ToString());
        this.Required<PathStep, IdGraphType>("toId", "Id of the entity it reaches.", s => s.To.ToString());
        Field<EntityType>("from").Description("The entity it leaves.").Resolve(c => c.Loaders().Entity(c.Source.From));
        Field<EntityType>("to").Description("The entity it reaches.").Resolve(c => c.Loaders().Entity(c.Source.To));
        Field<RelationType>("relation").Description("The relation it goes over.").Resolve(c => c.Source.Edge?.Relation);
        Field<CandidateLinkType>("link").Description("The candidate link it goes over.").Resolve(c => c.Source.Edge?.Link);
        Field<SelectorType>("selector").Description("The selector both bear.").Resolve(c => c.Source.Selector is { } selector ? selector : (Selector?)null);
    }
}
