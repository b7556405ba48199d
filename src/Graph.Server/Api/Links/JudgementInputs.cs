using Graph.Core.Model;
using Graph.Server.Api.Errors;
using GraphQL.Types;

namespace Graph.Server.Api.Links;

/// <summary>A verdict as given.</summary>
internal sealed record JudgeLinkInput(LinkKind Kind, string A, string B, Verdict Verdict, string User, string? Reason);

/// <summary>A verdict to take back.</summary>
internal sealed record RevokeJudgementInput(string JudgementId, string User);

/// <summary>A verdict as an input of the schema.</summary>
internal sealed class JudgeLinkInputType : InputObjectGraphType<JudgeLinkInput>
{
    public JudgeLinkInputType()
    {
        Name = "JudgeLinkInput";
        Description = "A verdict on a pair.";
        Field<NonNullGraphType<LinkKindType>>("kind").Description("Whether identity or connection is judged.");
        Field<NonNullGraphType<IdGraphType>>("a").Description("A record key; an entity id stands for its leading record.");
        Field<NonNullGraphType<IdGraphType>>("b").Description("The other.");
        Field<NonNullGraphType<VerdictType>>("verdict").Description("The verdict.");
        Field<NonNullGraphType<StringGraphType>>("user").Description("Who gives it.");
        Field<StringGraphType>("reason").Description("Why, in that person's words.");
    }
}

/// <summary>A revocation as an input of the schema.</summary>
internal sealed class RevokeJudgementInputType : InputObjectGraphType<RevokeJudgementInput>
{
    public RevokeJudgementInputType()
    {
        Name = "RevokeJudgementInput";
        Description = "A verdict to take back.";
        Field<NonNullGraphType<IdGraphType>>("judgementId").Description("Id of the judgement.");
        Field<NonNullGraphType<StringGraphType>>("user").Description("Who takes it back.");
    }
}

/// <summary>What can keep a verdict from being recorded.</summary>
internal sealed class JudgeLinkErrorType : UnionGraphType
{
    public JudgeLinkErrorType()
    {
        Name = "JudgeLinkError";
        Description = "Why a verdict was not recorded.";
        Type<ErrorType<EmptyFieldError>>();
        Type<ErrorType<InvalidKeyError>>();
        Type<ErrorType<UnknownRecordError>>();
        Type<ErrorType<SameRecordError>>();
    }
}

/// <summary>What can keep a verdict from being taken back.</summary>
internal sealed class RevokeJudgementErrorType : UnionGraphType
{
    public RevokeJudgementErrorType()
    {
        Name = "RevokeJudgementError";
        Description = "Why a verdict was not taken back.";
        Type<ErrorType<EmptyFieldError>>();
        Type<ErrorType<UnknownJudgementError>>();
        Type<ErrorType<AlreadyRevokedError>>();
    }
}

/// <summary>The answer to a verdict.</summary>
internal sealed class JudgeLinkPayloadType : PayloadType<Judgement, JudgeLinkErrorType>
{
    public JudgeLinkPayloadType()
        : base("JudgeLinkPayload", "A verdict recorded, or why it was not.")
    {
        Field<JudgementType>("judgement").Description("The judgement as recorded.").Resolve(c => c.Source.Done);
        Field<Entities.EntityType>("entity").Description("The entity that holds the left record after it.").Resolve(c => c.Source.Done is { } done ? c.Loaders().Entity(done.Link.Left) : null);
    }
}

/// <summary>The answer to a revocation.</summary>
internal sealed class RevokeJudgementPayloadType : PayloadType<Judgement, RevokeJudgementErrorType>
{
    public RevokeJudgementPayloadType()
        : base("RevokeJudgementPayload", "A verdict taken back, or why it was not.") =>
        Field<JudgementType>("judgement").Description("The judgement with its revocation.").Resolve(c => c.Source.Done);
}
