using Graph.Core.Exploring;
using Graph.Core.Resolution;
using Graph.Server.Api.Entities;
using Graph.Server.Api.Records;
using Graph.Server.Api.Relay;
using GraphQL;
using GraphQL.Types;

namespace Graph.Server.Api.Network;

/// <summary>The selectors an entity shares.</summary>
internal static class SharedSelectorQueries
{
    /// <summary>Other entities read of one selector: the largest page of them.</summary>
    private const int OthersRead = 100;

    public static void AddSharedSelectors(this ObjectGraphType query) =>
        query.Field<NonNullGraphType<ConnectionType<SharedSelector, SharedSelectorType>>>("sharedSelectors")
            .Description("The values an entity bears and who else bears them: those shared with a designated party first. Empty when the entity is not known.")
            .Key("entity", "An entity id or record key.")
            .First().After().Cost(100)
            .ResolveAsync(ReadAsync);

    private static async Task<object?> ReadAsync(IResolveFieldContext context) =>
        OffsetPages.Of(context, await context.EntityIdAsync("entity") is { } entity
            ? await SharedSelectors.OfAsync(context.GraphStore(), context.Graph().SourceOf, entity, OthersRead, context.CancellationToken)
            : []);
}

/// <summary>A shared selector in the schema.</summary>
internal sealed class SharedSelectorType : ObjectGraphType<SharedSelector>
{
    public SharedSelectorType()
    {
        Name = "SharedSelector";
        Description = "A value an entity bears, how common it is, and who else bears it.";
        this.Required<SharedSelector, SelectorType>("selector", "The value.", s => s.Selector);
        this.Required<SharedSelector, IntGraphType>("degree", "Distinct records bearing it, each unverified source counting at most 3.", s => s.Degree);
        this.Required<SharedSelector, SelectorStepType>("step", "How common it is: all that scores see of the degree.", s => s.Step);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<SharingEntityType>>>>("others")
            .Description("Other entities bearing it, designated ones first.")
            .First()
            .Resolve(c => c.Source.Others.Take(c.First()));
        Field<NonNullGraphType<IntGraphType>>("otherCount").Description("How many other entities bear it.").Resolve(c => c.Source.Others.Count + c.Source.More);
    }
}

/// <summary>How common selectors are, in the schema.</summary>
internal sealed class SelectorStepType() : Vocabulary<SelectorStep>("SelectorStep", "How common a selector is.", Meaning)
{
    private static string Meaning(SelectorStep step) => step switch
    {
        SelectorStep.Single => "One record bears it.",
        SelectorStep.Few => "2 to 4 records bear it.",
        SelectorStep.Common => "5 to 19 records bear it.",
        SelectorStep.Hub => "20 records or more bear it: a hub.",
        _ => throw new InvalidOperationException($"The step {step} has no description."),
    };
}

/// <summary>Another bearer of a selector, in the schema.</summary>
internal sealed class SharingEntityType : ObjectGraphType<SharingEntity>
{
    public SharingEntityType()
    {
        Name = "SharingEntity";
        Description = "Another entity that bears a selector.";
        this.Required<SharingEntity, IdGraphType>("id", "The entity's id.", e => e.Entity.ToString());
        Field<EntityType>("entity").Description("The entity.").Resolve(c => c.Loaders().Entity(c.Source.Entity));
        this.Required<SharingEntity, BooleanGraphType>("designated", "Whether an official list names it.", e => e.Designated);
        this.Listed<SharingEntity, IdGraphType>("records", "Keys of its records that bear the selector.", e => e.Records.Select(r => r.ToString()));
    }
}
