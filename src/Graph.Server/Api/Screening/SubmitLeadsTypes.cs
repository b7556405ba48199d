using Graph.Server.Api.Errors;
using Graph.Server.Api.Loads;
using GraphQL;
using GraphQL.Types;

namespace Graph.Server.Api.Screening;

/// <summary>Leads to store, as an input of the schema.</summary>
internal sealed class SubmitLeadsInputType : InputObjectGraphType<SubmitLeadsInput>
{
    public SubmitLeadsInputType()
    {
        Name = "SubmitLeadsInput";
        Description = "Leads to store, at most 100.";
        Field<NonNullGraphType<StringGraphType>>("source").Description("A source of your own; not an official list.");
        Field<NonNullGraphType<StringGraphType>>("idempotencyKey").Description("A text of your choice: what is sent again under it is known and stored once.");
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<LeadInputType>>>>("leads").Description("The leads.");
        Field<NonNullGraphType<IntGraphType>>("candidates").Description("How many candidates to tell of each lead, 1 to 20.").DefaultValue(3);
        Field<StringGraphType>("version").Description("The version of your data.");
        Field<DateTimeOffsetGraphType>("published").Description("When the data was published; now, when nothing is said.");
    }
}

/// <summary>What can keep leads from being stored.</summary>
internal sealed class SubmitLeadsErrorType : UnionGraphType
{
    public SubmitLeadsErrorType()
    {
        Name = "SubmitLeadsError";
        Description = "Why leads were not stored.";
        Type<ErrorType<EmptyFieldError>>();
        Type<ErrorType<SourceRefusedError>>();
        Type<ErrorType<TooManyLeadsError>>();
        Type<ErrorType<OutOfRangeError>>();
        Type<ErrorType<IdempotencyKeyReusedError>>();
    }
}

/// <summary>The answer to a submission.</summary>
internal sealed class SubmitLeadsPayloadType : PayloadType<SubmittedLeads, SubmitLeadsErrorType>
{
    public SubmitLeadsPayloadType()
        : base("SubmitLeadsPayload", "Leads stored, or why they were not.")
    {
        Field<LoadType>("load").Description("The load they are: its counts, and what was set aside.").Resolve(c => c.Source.Done?.Load);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<ScreenAnswerType>>>>("answers")
            .Description("What the network said of each lead that could be read, before it was stored; in the order sent.")
            .Resolve(c => c.Source.Done?.Answers ?? []);
    }
}

/// <summary>Leads stored by a mutation.</summary>
internal static class LeadMutations
{
    public static void AddLeads(this ObjectGraphType mutation) =>
        mutation.Field<NonNullGraphType<SubmitLeadsPayloadType>>("submitLeads")
            .Description("Stores and resolves leads, and says what the network knew of each. Durable when it is answered.")
            .Argument<NonNullGraphType<SubmitLeadsInputType>>("input", "The leads.")
            .Cost(500)
            .ResolveAsync(async c => await new SubmitLeads(c.Graph(), c.Ledger(), c.Clock()).RunAsync(c.GetArgument<SubmitLeadsInput>("input"), c.CancellationToken));
}
