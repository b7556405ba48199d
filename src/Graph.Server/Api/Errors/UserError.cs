using GraphQL.Types;

namespace Graph.Server.Api.Errors;

/// <summary>Something expected that kept a mutation from being done.</summary>
/// <param name="Code">Stable name for programs.</param>
/// <param name="Message">What is wrong and what to do, for people.</param>
internal abstract record UserError(string Code, string Message);

/// <summary>A field is empty that must not be.</summary>
internal sealed record EmptyFieldError(string Field) : UserError("EMPTY_FIELD", $"'{Field}' is empty; give it a value.");

/// <summary>A text is no record key.</summary>
internal sealed record InvalidKeyError(string Field) : UserError("INVALID_KEY", $"'{Field}' is no record key or entity id; write source:recordId.");

/// <summary>A record is not known.</summary>
internal sealed record UnknownRecordError(string Field) : UserError("UNKNOWN_RECORD", $"'{Field}' names a record that is not in the graph; search for the party first.");

/// <summary>Both sides of a pair are one record.</summary>
internal sealed record SameRecordError() : UserError("SAME_RECORD", "'a' and 'b' are one record; a link needs two.");

/// <summary>A source may not be written to.</summary>
internal sealed record SourceRefusedError(string Message) : UserError("SOURCE_REFUSED", Message);

/// <summary>A submission is too long.</summary>
internal sealed record TooManyLeadsError(int Current, int Allowed)
    : UserError("TOO_MANY_LEADS", $"{Current} leads in one request, of 1 to {Allowed}; send them in parts, or load a file with the command 'load'.");

/// <summary>A number is outside its range.</summary>
internal sealed record OutOfRangeError(string Field, int Least, int Most) : UserError("OUT_OF_RANGE", $"'{Field}' must be {Least} to {Most}.");

/// <summary>A key of a submission was used before, for something else.</summary>
internal sealed record IdempotencyKeyReusedError()
    : UserError("IDEMPOTENCY_KEY_REUSED", "This idempotency key was used for other leads of this source; use a new key for new leads.");

/// <summary>A judgement is not known.</summary>
internal sealed record UnknownJudgementError() : UserError("UNKNOWN_JUDGEMENT", "There is no judgement with this id; 'judgements' of a link tells them.");

/// <summary>A judgement was taken back before.</summary>
internal sealed record AlreadyRevokedError() : UserError("ALREADY_REVOKED", "The judgement was taken back before; nothing was done.");

/// <summary>What every error of a mutation says, in the schema.</summary>
internal sealed class UserErrorType : InterfaceGraphType<UserError>
{
    public UserErrorType()
    {
        Name = "UserError";
        Description = "Something expected that kept a mutation from being done.";
        Field<NonNullGraphType<StringGraphType>>("message").Description("What is wrong and what to do, for people.");
        Field<NonNullGraphType<StringGraphType>>("code").Description("Stable name for programs.");
    }
}

/// <summary>One kind of error in the schema.</summary>
internal sealed class ErrorType<T> : ObjectGraphType<T>
    where T : UserError
{
    public ErrorType()
    {
        Name = typeof(T).Name;
        Description = "An expected error of a mutation.";
        Interface<UserErrorType>();
        this.RequiredText("message", "What is wrong and what to do, for people.", e => e.Message);
        this.RequiredText("code", "Stable name for programs.", e => e.Code);
    }
}
