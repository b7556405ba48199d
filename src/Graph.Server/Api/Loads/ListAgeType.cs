using Graph.Server.Lists;
using GraphQL.Types;

namespace Graph.Server.Api.Loads;

/// <summary>A list with its age in the schema.</summary>
internal sealed class ListAgeType : ObjectGraphType<ListAge>
{
    public ListAgeType()
    {
        Name = "ListAge";
        Description = "The version of an official list that an answer stands on, and how old it was then.";
        this.RequiredText("source", "The list's source.", l => l.Source);
        this.RequiredText("version", "Its version; its publication time where it has none.", l => l.Version);
        this.Required<ListAge, DateTimeOffsetGraphType>("published", "When it was published.", l => l.Published);
        this.Required<ListAge, IntGraphType>("ageDays", "Whole days since then.", l => l.AgeDays);
    }
}

/// <summary>The field <c>lists</c> of answers that use lists.</summary>
internal static class ListFields
{
    /// <summary>The lists an answer stands on.</summary>
    /// <param name="used">Whether an answer uses the list of a source.</param>
    public static void Lists<TSource>(this ObjectGraphType<TSource> type, string description, Func<TSource, string, bool> used) =>
        type.Field<NonNullGraphType<ListGraphType<NonNullGraphType<ListAgeType>>>>("lists")
            .Description(description)
            .ResolveAsync(async c => (await c.Lists().AgesAsync(c.Clock(), c.CancellationToken)).Where(l => used(c.Source, l.Source)));
}
