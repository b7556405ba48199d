using Graph.Core.Model;
using Graph.Core.Resolution;
using Graph.Server.Api.Entities;
using Graph.Server.Api.Guard;
using Graph.Server.Api.Loads;
using Graph.Server.Api.Relay;
using GraphQL;
using GraphQL.Types;

namespace Graph.Server.Api.Searching;

/// <summary>Search by name.</summary>
internal static class SearchQueries
{
    private const int LongestText = 200;

    /// <summary>Every page is cut out of the whole ranking, so that far pages cost as much as all before them; a name that finds more is no name.</summary>
    private const int Deepest = 1_000;

    public static void AddSearch(this ObjectGraphType query) =>
        query.Field<NonNullGraphType<SearchConnectionType>>("search")
            .Description("Finds entities by name, in any script, best first.")
            .Argument<NonNullGraphType<StringGraphType>>("text", "A name, or a part of one.")
            .Argument<ListGraphType<NonNullGraphType<EntityKindType>>>("kinds", "Only these kinds.")
            .Argument<NonNullGraphType<BooleanGraphType>>("designatedOnly", "Only what an official list names.", a => a.DefaultValue = false)
            .First().After().Cost(20)
            .ResolveAsync(SearchAsync);

    private static async Task<object?> SearchAsync(IResolveFieldContext context)
    {
        var text = context.GetArgument<string>("text");
        LimitExceededException.ThrowIfOver("text", text.Length, LongestText, "Search for a name, not for a page.");
        var (skip, first) = (OffsetPages.After(context), context.First());
        LimitExceededException.ThrowIfOver("search", (long)skip + first, Deepest, "Search for more of the name, or only for some kinds.");
        var hits = await context.Graph().SearchAsync(
            text,
            context.GetArgument<EntityKind[]?>("kinds"),
            context.GetArgument<bool>("designatedOnly"),
            skip + first + 1,
            context.CancellationToken);
        return OffsetPages.Cut([.. hits.Skip(skip)], skip, first, null) with { Stale = hits.Standing.Away is not null };
    }
}

/// <summary>A page of hits in the schema.</summary>
internal sealed class SearchConnectionType : PageType<SearchHit, SearchHitType>
{
    public SearchConnectionType()
    {
        Field<NonNullGraphType<BooleanGraphType>>("stale")
            .Description("Whether the store did not answer, so that this stands on what was last known of it, and what memory holds nothing of is not found; extensions.stale says why.")
            .Resolve(c => c.Source.Stale);
        this.Lists("The official lists that were searched, with their age: who is not found was not on them then.", (_, _) => true);
    }
}

/// <summary>A search hit in the schema.</summary>
internal sealed class SearchHitType : ObjectGraphType<SearchHit>
{
    public SearchHitType()
    {
        Name = "SearchHit";
        Description = "An entity found by one of its names.";
        this.Required<SearchHit, IdGraphType>("id", "The entity's id.", h => h.Entity.ToString());
        this.RequiredText("caption", "The entity's caption.", h => h.Caption);
        this.Required<SearchHit, EntityKindType>("kind", "What it is.", h => h.Kind);
        this.Required<SearchHit, BooleanGraphType>("designated", "Whether an official list names it.", h => h.Designated);
        this.RequiredText("name", "The name that matched, as stated.", h => h.Name);
        this.Required<SearchHit, IdGraphType>("record", "Key of the record whose name matched.", h => h.Record.ToString());
        this.Required<SearchHit, FloatGraphType>("score", "0 to 1: similarity weighted by rarity.", h => h.Score);
        Field<EntityType>("entity").Description("The entity.").Resolve(c => c.Loaders().Entity(c.Source.Entity));
    }
}
