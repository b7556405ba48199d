using Graph.Core.Model;
using Graph.Core.Resolution;
using Graph.Core.Storage;
using Graph.Server.Api.Loading;
using Graph.Server.Api.Loads;
using Graph.Server.Api.Statistics;
using Graph.Server.Lists;
using GraphQL;

namespace Graph.Server.Api;

/// <summary>What resolvers reach from their context: the ports, the loaders of the request, and arguments read as keys.</summary>
internal static class Ports
{
    public static IResolvedGraph Graph(this IResolveFieldContext context) => context.The<IResolvedGraph>();

    public static IRecordStore Records(this IResolveFieldContext context) => context.The<IRecordStore>();

    public static ILedger Ledger(this IResolveFieldContext context) => context.The<ILedger>();

    public static IGraphStore GraphStore(this IResolveFieldContext context) => context.The<IGraphStore>();

    public static StoreCounts Counts(this IResolveFieldContext context) => context.The<StoreCounts>();

    public static TimeProvider Clock(this IResolveFieldContext context) => context.The<TimeProvider>();

    public static LoadPaces LoadPaces(this IResolveFieldContext context) => context.The<LoadPaces>();

    public static UndoQueue Undos(this IResolveFieldContext context) => context.The<UndoQueue>();

    public static StandingLists Lists(this IResolveFieldContext context) => context.The<StandingLists>();

    public static Loaders Loaders(this IResolveFieldContext context) => context.The<Loaders>();

    /// <summary>An argument that must be a record key.</summary>
    /// <exception cref="ExecutionError">It is none.</exception>
    public static RecordKey Key(this IResolveFieldContext context, string argument)
    {
        var text = context.GetArgument<string>(argument);
        return RecordKey.TryParse(text, out var key)
            ? key
            : throw new ExecutionError($"'{argument}' is no record key or entity id; write source:recordId, as in ofac-sdn:2676.") { Code = "INVALID_KEY" };
    }

    /// <summary>The entity that holds the record an argument names, or null.</summary>
    public static async Task<RecordKey?> EntityIdAsync(this IResolveFieldContext context, string argument)
    {
        var key = context.Key(argument);
        var holders = await context.GraphStore().EntitiesOfAsync([key], context.CancellationToken);
        return holders.TryGetValue(key, out var entity) ? entity : null;
    }

    /// <summary>The page size asked for; the guard has seen that it is within its limit.</summary>
    public static int First(this IResolveFieldContext context) => context.GetArgument<int>(Guard.PageSizes.Argument);

    private static T The<T>(this IResolveFieldContext context)
        where T : notnull => context.RequestServices!.GetRequiredService<T>();
}
