using Graph.Core.Model;
using Graph.Server.Api.Relay;
using GraphQL;
using GraphQL.Types;

namespace Graph.Server.Api.Loads;

/// <summary>Loads and what they set aside.</summary>
internal static class LoadQueries
{
    public static void AddLoads(this ObjectGraphType query)
    {
        query.Field<NonNullGraphType<ConnectionType<Load, LoadType>>>("loads")
            .Description("Loads, latest first.")
            .First().After()
            .ResolveAsync(async c => OffsetPages.Of(c, await c.Ledger().LoadsAsync(c.CancellationToken)));
        query.Field<LoadType>("load")
            .Description("A load by its id; null when there is none.")
            .Key("id", "Its id.")
            .ResolveAsync(async c => await c.Ledger().LoadAsync(c.GetArgument<string>("id"), c.CancellationToken));
    }
}
