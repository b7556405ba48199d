using Graph.Core.Model;
using Graph.Core.Storage;
using Graph.Server.Api.Entities;
using Graph.Server.Api.Links;
using Graph.Server.Api.Loading;
using Graph.Server.Api.Records;
using Graph.Server.Api.Relay;
using GraphQL;
using GraphQL.DataLoader;
using GraphQL.Types;

namespace Graph.Server.Api.Network;

/// <summary>An edge seen from one of its ends.</summary>
internal sealed record Neighbour(RecordKey Self, GraphEdge Edge)
{
    public RecordKey Other => Edge.From == Self ? Edge.To : Edge.From;

    public bool Outgoing => Edge.From == Self;

    /// <summary>A page of an entity's edges, read in one batch with those of the other entities asked for.</summary>
    public static IDataLoaderResult<Page<Neighbour>> Page(IResolveFieldContext context, RecordKey entity)
    {
        var (skip, first) = (OffsetPages.After(context), context.First());
        Guard.LimitExceededException.ThrowIfOver("neighbours", (long)skip + first, Deepest, "Ask for paths or shared selectors of so large a hub.");
        return context.Loaders().NeighboursOf(entity, skip + first + 1)
            .Then(n => OffsetPages.Cut([.. (n?.Edges ?? []).Skip(skip).Select(e => new Neighbour(entity, e))], skip, first, n?.Total ?? 0));
    }

    /// <summary>The port reads edges from the first on, so that far pages cost as much as all before them.</summary>
    private const int Deepest = 2_000;
}

/// <summary>A neighbour in the schema.</summary>
internal sealed class NeighbourType : ObjectGraphType<Neighbour>
{
    public NeighbourType()
    {
        Name = "Neighbour";
        Description = "An entity tied to another, with the relation or candidate link that ties them.";
        Field<EntityType>("entity").Description("The other entity.").Resolve(c => c.Loaders().Entity(c.Source.Other));
        this.Required<Neighbour, BooleanGraphType>("outgoing", "Whether the tie leads from the entity asked for to this one.", n => n.Outgoing);
        Field<RelationType>("relation").Description("The relation; null for a candidate link.").Resolve(c => c.Source.Edge.Relation);
        Field<CandidateLinkType>("link").Description("The candidate link; null for a relation.").Resolve(c => c.Source.Edge.Link);
    }
}
