using GraphQL.Types;

namespace Graph.Server.Api.Records;

/// <summary>Records by key.</summary>
internal static class RecordQueries
{
    public static void AddRecords(this ObjectGraphType query) =>
        query.Field<RecordType>("record")
            .Description("A record as it stands now, with its history; null when the key is not known.")
            .Key("key", "The key: source:recordId.")
            .Resolve(c => c.Loaders().Record(c.Key("key")));
}
