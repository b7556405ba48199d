using Graph.Core.Model;
using Graph.Core.Storage;
using Graph.Server.Api.Entities;
using Graph.Server.Api.Guard;
using Graph.Server.Api.Loading;
using Graph.Server.Api.Relay;
using GraphQL;
using GraphQL.Types;

namespace Graph.Server.Api.Records;

/// <summary>A record in the schema.</summary>
internal sealed class RecordType : ObjectGraphType<RecordVersion>
{
    public RecordType()
    {
        Name = "Record";
        Description = "What one source states about one party, in its current version.";
        Interface<NodeType>();
        this.Required<RecordVersion, IdGraphType>("id", "The global id.", r => GlobalIds.Of(r.Record.Key));
        this.Required<RecordVersion, IdGraphType>("key", "The key: source:recordId.", r => r.Record.Key.ToString());
        this.RequiredText("source", "The source that states it.", r => r.Record.Key.Source);
        this.Required<RecordVersion, EntityKindType>("kind", "What it is about.", r => r.Record.Kind);
        this.RequiredText("caption", "The primary name.", r => r.Record.Caption);
        this.Listed<RecordVersion, DesignationType>("designations", "Listings it states.", r => StatedDesignation.Of(r));
        Field<DateTimeOffsetGraphType>("closed")
            .Description("Publication date of the first snapshot of its source that lacks it: its designation has ended. Null while it is open.")
            .Resolve(c => c.Source.Closed);
        this.Required<RecordVersion, VersionType>("version", "The version that stands now.", r => r);
        this.RequiredText("file", "The file it was read from.", r => r.Record.Provenance.File);
        this.Required<RecordVersion, LongGraphType>("row", "The row or line it begins on.", r => r.Record.Provenance.Row);
        Field<EntityType>("entity").Description("The entity that holds it now.").Resolve(c => c.Loaders().Entity(c.Source.Record.Key));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<VersionType>>>>("history")
            .Description("Every version, oldest publication first.")
            .Resolve(c => c.Loaders().History(c.Source.Record.Key).Then(h => h ?? []));
        Lists();
    }

    private void Lists()
    {
        Field<NonNullGraphType<ConnectionType<StatedClaim, ClaimType>>>("claims")
            .Description("Every value it states, in the order of the source.")
            .Argument<ListGraphType<NonNullGraphType<ClaimPropertyType>>>("properties", "Only these properties.")
            .First().After()
            .Resolve(c => OffsetPages.Of(c, Claims(c.Source.Record, c.GetArgument<ClaimProperty[]?>("properties"))));
        Field<NonNullGraphType<ConnectionType<Relation, RelationType>>>("relations")
            .Description("Every relation it states, tied or not.")
            .First().After()
            .Resolve(c => c.Loaders().Ties(c.Source.Record.Key).Then(t => OffsetPages.Of(c, t?.Relations ?? [])));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<SelectorType>>>>("selectors")
            .Description("The values it could share with others, in their normal form.")
            .Resolve(c => c.Loaders().Ties(c.Source.Record.Key).Then(t => t?.Selectors ?? []))
            .FieldType.WithListSize(20);
    }

    private static IReadOnlyList<StatedClaim> Claims(Record record, ClaimProperty[]? properties) =>
        [.. record.Claims.Where(c => properties?.Contains(c.Property) ?? true).Select(c => new StatedClaim(record.Key, c))];
}
