using Graph.Core.Model;
using Graph.Server.Api.Errors;
using GraphQL;
using GraphQL.Types;

namespace Graph.Server.Api.Links;

/// <summary>Judgements given and taken back.</summary>
internal static class LinkMutations
{
    public static void AddJudgements(this ObjectGraphType mutation)
    {
        mutation.Field<NonNullGraphType<JudgeLinkPayloadType>>("judgeLink")
            .Description("Records a person's verdict on a pair and resolves what it touches. Durable when it is answered.")
            .Argument<NonNullGraphType<JudgeLinkInputType>>("input", "The verdict.")
            .Cost(50)
            .ResolveAsync(async c => await JudgeAsync(c, c.GetArgument<JudgeLinkInput>("input")));
        mutation.Field<NonNullGraphType<RevokeJudgementPayloadType>>("revokeJudgement")
            .Description("Takes a verdict back: the graph is as if it had never been given, and the history keeps both.")
            .Argument<NonNullGraphType<RevokeJudgementInputType>>("input", "Which one, and who takes it back.")
            .Cost(50)
            .ResolveAsync(async c => await RevokeAsync(c, c.GetArgument<RevokeJudgementInput>("input")));
    }

    private static async Task<Payload<Judgement>> JudgeAsync(IResolveFieldContext context, JudgeLinkInput input)
    {
        if (await ErrorsAsync(context, input) is { Count: > 0 } errors)
        {
            return Payload<Judgement>.Refused(errors);
        }

        var link = new LinkKey(input.Kind, RecordKey.Parse(input.A), RecordKey.Parse(input.B));
        return await context.Graph().JudgeAsync(link, input.Verdict, input.User.Trim(), input.Reason, context.CancellationToken);
    }

    private static async Task<List<UserError>> ErrorsAsync(IResolveFieldContext context, JudgeLinkInput input)
    {
        var errors = new List<UserError>();
        if (string.IsNullOrWhiteSpace(input.User))
        {
            errors.Add(new EmptyFieldError("user"));
        }

        foreach (var (name, text) in new[] { ("a", input.A), ("b", input.B) })
        {
            if (!RecordKey.TryParse(text, out var key))
            {
                errors.Add(new InvalidKeyError(name));
            }
            else if ((await context.GraphStore().EntitiesOfAsync([key], context.CancellationToken)).Count == 0)
            {
                errors.Add(new UnknownRecordError(name));
            }
        }

        if (errors.Count == 0 && string.Equals(input.A, input.B, StringComparison.Ordinal))
        {
            errors.Add(new SameRecordError());
        }

        return errors;
    }

    private static async Task<Payload<Judgement>> RevokeAsync(IResolveFieldContext context, RevokeJudgementInput input)
    {
        if (string.IsNullOrWhiteSpace(input.User))
        {
            return Payload<Judgement>.Refused(new EmptyFieldError("user"));
        }

        var given = await context.Ledger().JudgementsAsync(null, context.CancellationToken);
        if (given.FirstOrDefault(j => j.Id == input.JudgementId) is { RevokedAt: not null })
        {
            return Payload<Judgement>.Refused(new AlreadyRevokedError());
        }

        return await context.Graph().RevokeAsync(input.JudgementId, input.User.Trim(), context.CancellationToken) is { } revoked
            ? revoked
            : Payload<Judgement>.Refused(new UnknownJudgementError());
    }
}
