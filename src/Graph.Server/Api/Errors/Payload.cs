using GraphQL.Types;

namespace Graph.Server.Api.Errors;

/// <summary>What a mutation answers: what it did, or why it did not.</summary>
internal sealed record Payload<T>(T? Done, IReadOnlyList<UserError> Errors)
    where T : class
{
    public static implicit operator Payload<T>(T done) => new(done, []);

    public static Payload<T> Refused(params IEnumerable<UserError> errors) => new(null, [.. errors]);
}

/// <summary>A payload in the schema: the fields of what was done, null where it was not, and the errors.</summary>
internal abstract class PayloadType<T, TErrors> : ObjectGraphType<Payload<T>>
    where T : class
    where TErrors : UnionGraphType
{
    protected PayloadType(string name, string description)
    {
        Name = name;
        Description = description;
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<TErrors>>>>("errors")
            .Description("Why it was not done; empty when it was.")
            .Resolve(c => c.Source.Errors);
    }
}
