using Graph.Core.Model;
using Graph.Stores;
using Stores.Tests.Support;
using Stores.Tests.Support.Worlds;

namespace Stores.Tests.Neo4j;

/// <summary>What people see in Neo4j Browser follows from what the program answers from: marks, and edges between entities.</summary>
[Collection(Neo4jServer.Turns)]
public sealed class Neo4jSoundnessTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Draws.Seeds), 3, MemberType = typeof(Draws))]
    public async Task A_world_of_loads_snapshots_verdicts_and_undos_leaves_no_mark_or_edge_astray(int seed)
    {
        await using var place = await ResolvedPlace.OpenAsync<Neo4jPlace>();
        using var telling = new LoadTelling(seed, LoadedWorld.Of(seed));
        await telling.TellAsync(place);

        Assert.Empty(await Upkeep(place).FaultsAsync(Stop));
    }

    [Fact]
    public async Task Marks_follow_the_trust_that_a_source_is_given()
    {
        await using var place = await ResolvedPlace.OpenAsync<Neo4jPlace>();
        await place.LoadAsync(Made.Company("house:1", "Pellucid Harbour"), Made.Company("ofac-sdn:1", "Meridian Bureau").Listed("DPRK"));
        await place.Graph.SetSourceAsync(new Source("house", 5, SourceTrust.List, true), Stop);
        await place.Graph.SetSourceAsync(new Source("ofac-sdn", 5, SourceTrust.Verified, true), Stop);

        Assert.Empty(await Upkeep(place).FaultsAsync(Stop));
    }

    private static IStoreUpkeep Upkeep(ResolvedPlace place) => (IStoreUpkeep)place.Store.Records;
}
