using Graph.Core.Model;
using GraphQL;
using GraphQL.Types;

namespace Graph.Server.Api.Screening;

/// <summary>Screening of one lead.</summary>
internal static class ScreeningQueries
{
    /// <summary>The source a lead is read under that is not stored.</summary>
    private const string Unstored = "lead";

    public static void AddScreening(this ObjectGraphType query) =>
        query.Field<NonNullGraphType<ScreenAnswerType>>("screen")
            .Description("Scores a lead against the network without storing it.")
            .Argument<NonNullGraphType<LeadInputType>>("lead", "The lead.")
            .First().Cost(50)
            .ResolveAsync(ScreenAsync);

    private static async Task<object?> ScreenAsync(IResolveFieldContext context)
    {
        var lead = context.GetArgument<IDictionary<string, object?>>("lead");
        var read = LeadReading.Read(Unstored, "lead", LeadReading.Lines([lead]));
        return await context.Graph().ScreenAsync(Whole(read), context.First(), context.CancellationToken);
    }

    // A value that cannot be read would make the answer one to another question.
    private static Record Whole(LeadsRead read) => read is { Rejects: [], Records: [var lead] }
        ? lead
        : throw new ExecutionError(string.Join(' ', read.Rejects.Select(r => $"{r.Column}: {r.Problem} {r.Mend}"))) { Code = "INVALID_LEAD" };
}
