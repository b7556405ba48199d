using Graph.Server.Api.Entities;
using Graph.Server.Api.Links;
using Graph.Server.Api.Records;
using Graph.Server.Api.Searching;
using Graph.Server.Api.Screening;
using GraphQL.Types;

namespace Graph.Server.Api;

/// <summary>The served schema: one line a noun.</summary>
internal sealed class GraphSchema : Schema
{
    public GraphSchema(IServiceProvider services)
        : base(services)
    {
        Query = Queries();
    }

    private static ObjectGraphType Queries()
    {
        var query = new ObjectGraphType { Name = "Query", Description = "What can be asked." };
        query.AddSearch();
        query.AddEntities();
        query.AddRecords();
        query.AddScreening();
        query.AddLinks();
        return query;
    }
}
