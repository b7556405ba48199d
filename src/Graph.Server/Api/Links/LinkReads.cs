using Graph.Core.Model;
using Graph.Core.Storage;
using Graph.Server.Api.Relay;
using GraphQL;

namespace Graph.Server.Api.Links;

/// <summary>Reads candidate links.</summary>
internal static class LinkReads
{
    /// <summary>One link, or null.</summary>
    public static async Task<CandidateLink?> FindAsync(IResolveFieldContext context, LinkKey key)
    {
        var links = await context.GraphStore().LinksOfAsync([key.Left], context.CancellationToken);
        return links.FirstOrDefault(l => l.Key == key);
    }

    /// <summary>A page of the queue.</summary>
    public static async Task<object?> PageAsync(IResolveFieldContext context)
    {
        var query = new LinkQuery(
            context.GetArgument<LinkKind?>("kind"),
            context.GetArgument<LinkDecision[]?>("decisions") ?? [],
            context.GetArgument<string?>("source"),
            context.GetArgument("orderBy", LinkOrder.RiskAndUncertainty),
            After(context),
            context.First() + 1);
        var read = await context.GraphStore().LinksAsync(query, context.CancellationToken);
        return Page<CandidateLink>.Of(read, context.First(), l => LinkCursor.Of(LinkPlace.Of(l)));
    }

    private static LinkPlace? After(IResolveFieldContext context) => context.GetArgument<string?>("after") switch
    {
        null => null,
        var cursor => LinkCursor.Place(cursor)
            ?? throw new ExecutionError("'after' is no cursor of this list; give 'endCursor' of the page before.") { Code = "INVALID_CURSOR" },
    };
}
