using System.Globalization;
using Graph.Core.Resolution;
using Graph.Stores.Neo4j.Wire;

namespace Graph.Stores.Neo4j;

/// <content>The soundness of the graph as a database.</content>
public sealed partial class Neo4jStore : IStoreUpkeep
{
    private static readonly Cypher Faults = Cypher.Load("upkeep/faults");

    /// <inheritdoc/>
    /// <remarks>Of the database's own files Neo4j has a check of its own, which it makes while it is stopped: <c>neo4j-admin database check</c>.</remarks>
    public async Task<IReadOnlyList<string>> FaultsAsync(CancellationToken cancellation) =>
        [.. (await WholeAsync(Faults, static () => new Parameters().Long("hub", SelectorSteps.HubDegree), cancellation).ConfigureAwait(false))
            .Select(row => string.Create(CultureInfo.InvariantCulture, $"The graph has {row.Text("fault")}: {row.Long("n")}."))];

    public Task<string?> EraseAsync(CancellationToken cancellation) => Task.FromResult<string?>(
        "What was purged is gone from the graph; Neo4j's transaction logs and dumps may hold it until they are removed: see db.tx_log.rotation.retention_policy in the server's settings.");
}
