using GraphQL.Types;

namespace Graph.Server.Api.Records;

/// <summary>Records by key.</summary>
internal static class RecordQueries
{
    public static void AddRecords(this ObjectGraphType query) =>
        query.Field<RecordType>("record")
            .Description("A record as it stands now, with its history; null when the key is not known, an error GONE with the load that was taken back when it was.")
            .Key("key", "The key: source:recordId.")
            .Resolve(c => c.Loaders().RecordOrGone(c.Key("key")));
}
