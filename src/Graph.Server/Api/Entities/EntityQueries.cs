using GraphQL;
using GraphQL.Types;

namespace Graph.Server.Api.Entities;

/// <summary>Entities and nodes by id.</summary>
internal static class EntityQueries
{
    public static void AddEntities(this ObjectGraphType query)
    {
        query.Field<EntityType>("entity")
            .Description("The entity that holds a record now: asked by its own id or by the key of any of its records; null when the key is not known, an error GONE with the load that was taken back when it was.")
            .Key("id", "An entity id or record key: source:recordId.")
            .Resolve(c => c.Loaders().EntityOrGone(c.Key("id")));
        query.Field<NodeType>("node")
            .Description("Anything by its global id; null when there is none.")
            .Key("id", "The 'id' of an entity, record or candidate link.")
            .ResolveAsync(c => NodeOfAsync(c, c.GetArgument<string>("id")));
    }

    private static async Task<object?> NodeOfAsync(IResolveFieldContext context, string id)
    {
        if (GlobalIds.Record(id) is { } record)
        {
            return context.Loaders().Record(record);
        }

        return GlobalIds.Link(id) is { } link
            ? await Links.LinkReads.FindAsync(context, link)
            : context.Loaders().Entity(context.Key("id"));
    }
}
