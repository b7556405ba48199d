using Graph.Core.Resolution;
using Graph.Server.Api.Errors;
using GraphQL.Types;

namespace Graph.Server.Api.Loads;

/// <summary>A load to take back, as an input of the schema.</summary>
internal sealed class UndoLoadInputType : InputObjectGraphType<UndoLoadInput>
{
    public UndoLoadInputType()
    {
        Name = "UndoLoadInput";
        Description = "A load to take back.";
        Field<NonNullGraphType<IdGraphType>>("load").Description("The load's id.");
        Field<NonNullGraphType<StringGraphType>>("user").Description("Who takes it back.");
        Field<NonNullGraphType<BooleanGraphType>>("preview").Description("Whether only to say what would change.").DefaultValue(false);
    }
}

/// <summary>What taking a load back would change, in the schema.</summary>
internal sealed class UndoPreviewType : ObjectGraphType<UndoPreview>
{
    public UndoPreviewType()
    {
        Name = "UndoPreview";
        Description = "What taking a load back would change.";
        this.Required<UndoPreview, LongGraphType>("gone", "Records that nothing else states: they would leave.", p => p.Gone);
        this.Required<UndoPreview, LongGraphType>("back", "Records that would have an earlier content again.", p => p.Back);
        this.Required<UndoPreview, LongGraphType>("reopened", "Records that it closed and that would be open again.", p => p.Reopened);
        this.Required<UndoPreview, LongGraphType>("closed", "Records that it opened and that would be closed again.", p => p.Closed);
        this.Required<UndoPreview, LongGraphType>("entities", "Entities that hold such a record.", p => p.Entities);
        this.Required<UndoPreview, LongGraphType>("links", "Candidate links of such records.", p => p.Links);
    }
}

/// <summary>What can keep a load from being taken back.</summary>
internal sealed class UndoLoadErrorType : UnionGraphType
{
    public UndoLoadErrorType()
    {
        Name = "UndoLoadError";
        Description = "Why a load was not taken back.";
        Type<ErrorType<EmptyFieldError>>();
        Type<ErrorType<UnknownLoadError>>();
        Type<ErrorType<LoadRunsError>>();
    }
}

/// <summary>The answer to taking a load back.</summary>
internal sealed class UndoLoadPayloadType : PayloadType<TakenBack, UndoLoadErrorType>
{
    public UndoLoadPayloadType()
        : base("UndoLoadPayload", "A load taken back, or why it was not.")
    {
        Field<LoadType>("load").Description("The load as it is now.").Resolve(c => c.Source.Done?.Load);
        Field<UndoPreviewType>("preview").Description("What would change, where only that was asked.").Resolve(c => c.Source.Done?.Preview);
    }
}
