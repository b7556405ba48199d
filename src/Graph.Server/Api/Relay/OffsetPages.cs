using System.Globalization;
using GraphQL;

namespace Graph.Server.Api.Relay;

/// <summary>Pages of a list that is in memory, in an order that stays: the cursor is the place.</summary>
internal static class OffsetPages
{
    /// <summary>The page that the field's <c>first</c> and <c>after</c> ask for.</summary>
    public static Page<T> Of<T>(IResolveFieldContext context, IReadOnlyList<T> all)
    {
        var skip = After(context);
        var read = all.Skip(skip).Take(context.First() + 1).ToList();
        return Cut(read, skip, context.First(), all.Count);
    }

    /// <summary>A page of what was read from a place on, one further than asked.</summary>
    public static Page<T> Cut<T>(IReadOnlyList<T> read, int skip, int first, long? total) =>
        new([.. read.Take(first).Select((item, i) => new Edge<T>((skip + i + 1).ToString(CultureInfo.InvariantCulture), item))], read.Count > first, total);

    /// <summary>How many items stand before the page.</summary>
    /// <exception cref="ExecutionError">The cursor is none of this list.</exception>
    public static int After(IResolveFieldContext context)
    {
        var after = context.GetArgument<string?>("after");
        if (after is null)
        {
            return 0;
        }

        return int.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var place)
            ? place
            : throw new ExecutionError("'after' is no cursor of this list; give 'endCursor' of the page before.") { Code = "INVALID_CURSOR" };
    }
}
