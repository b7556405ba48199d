using Graph.Core.Model;
using Graph.Core.Storage;
using Graph.Server.Api.Links;
using Graph.Server.Api.Loading;
using Graph.Server.Api.Network;
using Graph.Server.Api.Records;
using Graph.Server.Api.Relay;
using GraphQL;
using GraphQL.Types;

namespace Graph.Server.Api.Entities;

/// <summary>An entity in the schema.</summary>
internal sealed class EntityType : ObjectGraphType<EntityView>
{
    public EntityType()
    {
        Name = "Entity";
        Description = "What a set of records is about, as resolved now.";
        Interface<NodeType>();
        this.Required<EntityView, IdGraphType>("id", "Key of its leading record. The key of any of its records finds it, now and later.", e => e.Id.ToString());
        this.Required<EntityView, EntityKindType>("kind", "What its leading record is about.", e => e.Leading.Kind);
        this.RequiredText("caption", "The primary name of its leading record.", e => e.Leading.Caption);
        this.Listed<EntityView, StringGraphType>("names", "Every name in full use, the leading record's first.", e => e.Values(ClaimProperty.Name, ClaimProperty.Alias));
        this.Listed<EntityView, StringGraphType>("weakNames", "Weak aliases and former names.", e => e.Values(ClaimProperty.WeakAlias, ClaimProperty.FormerName));
        this.Listed<EntityView, StringGraphType>("birthDates", "Dates of birth as stated.", e => e.Values(ClaimProperty.BirthDate));
        this.Listed<EntityView, StringGraphType>("countries", "Countries of residence, registration, nationality or citizenship as stated.", e => e.Values(ClaimProperty.Country, ClaimProperty.Nationality, ClaimProperty.Citizenship));
        this.Required<EntityView, IntGraphType>("recordCount", "How many records make it up.", e => e.Members.Count);
        Listings();
        Lists();
    }

    private void Listings()
    {
        Field<NonNullGraphType<BooleanGraphType>>("designated")
            .Description("Whether an official list names it.")
            .Resolve(c => c.Source.Keys.Any(k => c.Graph().SourceOf(k).Designates));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<DesignationType>>>>("designations")
            .Description("Its listings, ended ones too; only official lists' words count.")
            .Resolve(c => Honoured(c));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<StringGraphType>>>>("programmes")
            .Description("The programmes it is listed under now, sorted.")
            .Resolve(c => Honoured(c).Where(d => !IsClosed(c, d)).Select(d => d.Designation.Programme).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    private void Lists()
    {
        Field<NonNullGraphType<ConnectionType<RecordVersion, RecordType>>>("records")
            .Description("The records that make it up, the leading one first.")
            .First().After()
            .Resolve(c => OffsetPages.Of(c, c.Source.Members));
        Field<NonNullGraphType<ConnectionType<ClaimGroup, ClaimGroupType>>>("claims")
            .Description("What is stated of it, each value once, with who states it.")
            .Argument<ListGraphType<NonNullGraphType<ClaimPropertyType>>>("properties", "Only these properties.")
            .First().After()
            .Resolve(c => OffsetPages.Of(c, Claims(c.Source, c.GetArgument<ClaimProperty[]?>("properties"))));
        Field<NonNullGraphType<ConnectionType<Neighbour, NeighbourType>>>("neighbours")
            .Description("The entities it is tied to, by relations and candidate links.")
            .First().After()
            .Resolve(c => Neighbour.Page(c, c.Source.Id));
        Field<NonNullGraphType<ConnectionType<CandidateLink, CandidateLinkType>>>("links")
            .Description("The candidate links of its records, by key.")
            .Argument<LinkKindType>("kind", "Only of this kind.")
            .Argument<ListGraphType<NonNullGraphType<LinkDecisionType>>>("decisions", "Only with these decisions.")
            .First().After()
            .Resolve(c => c.Loaders().Links(c.Source).Then(l => OffsetPages.Of(c, Links(c, l ?? []))));
    }

    private static IEnumerable<StatedDesignation> Honoured(IResolveFieldContext<EntityView> context) => context.Source.Members
        .Where(m => context.Graph().SourceOf(m.Record.Key.Source).Designates)
        .SelectMany(StatedDesignation.Of);

    private static bool IsClosed(IResolveFieldContext<EntityView> context, StatedDesignation designation) =>
        context.Source.Members.Any(m => m.Record.Key == designation.Record && m.Closed is not null);

    private static IReadOnlyList<ClaimGroup> Claims(EntityView entity, ClaimProperty[]? properties) =>
        [.. ClaimGroup.Of(entity).Where(g => properties?.Contains(g.Property) ?? true)];

    private static IReadOnlyList<CandidateLink> Links(IResolveFieldContext context, IReadOnlyList<CandidateLink> links)
    {
        var kind = context.GetArgument<LinkKind?>("kind");
        var decisions = context.GetArgument<LinkDecision[]?>("decisions");
        return [.. links.Where(l => (kind is null || l.Kind == kind) && (decisions?.Contains(l.Decision) ?? true))];
    }
}
