using Graph.Server.Api.Changes;
using Graph.Server.Api.Entities;
using Graph.Server.Api.Links;
using Graph.Server.Api.Loads;
using Graph.Server.Api.Network;
using Graph.Server.Api.Records;
using Graph.Server.Api.Screening;
using Graph.Server.Api.Searching;
using Graph.Server.Api.Statistics;
using GraphQL.Types;

namespace Graph.Server.Api;

/// <summary>The served schema: one line a noun.</summary>
internal sealed class GraphSchema : Schema
{
    public GraphSchema(IServiceProvider services)
        : base(services)
    {
        Query = Queries();
        Mutation = Mutations();
        Subscription = Subscriptions();
    }

    private static ObjectGraphType Queries()
    {
        var query = new ObjectGraphType { Name = "Query", Description = "What can be asked." };
        query.AddSearch();
        query.AddEntities();
        query.AddRecords();
        query.AddScreening();
        query.AddLinks();
        query.AddNetwork();
        query.AddPaths();
        query.AddSharedSelectors();
        query.AddLoads();
        query.AddChanges();
        query.AddStatistics();
        query.AddDataQuality();
        return query;
    }

    private static ObjectGraphType Mutations()
    {
        var mutation = new ObjectGraphType { Name = "Mutation", Description = "What can be changed. Fields of one request run in order and are not one transaction." };
        mutation.AddLeads();
        mutation.AddJudgements();
        mutation.AddUndo();
        return mutation;
    }

    private static ObjectGraphType Subscriptions()
    {
        var subscription = new ObjectGraphType { Name = "Subscription", Description = "What can be followed: over server-sent events (Accept: text/event-stream), or over a WebSocket (graphql-transport-ws)." };
        subscription.AddLoadProgress();
        return subscription;
    }
}
