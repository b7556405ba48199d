using Graph.Core.Model;
using Graph.Core.Storage;
using Stores.Tests.Support;
using static Stores.Tests.Support.Made;
using Record = Graph.Core.Model.Record;

namespace Stores.Tests.Resolution;

/// <summary>Design rule 5: an entity's id is the key of its leading record, and an id once given resolves for ever.</summary>
public abstract class Rule5IdsAreStableTests<TPlace>
    where TPlace : IStorePlace, new()
{
    [Fact]
    public async Task The_record_of_the_highest_rank_leads()
    {
        await using var place = await ResolvedPlace.OpenAsync<TPlace>();

        await place.LoadAsync(Alike("acme:1"), Alike("ofac-sdn:9"), Alike("un-sc:1"));

        Assert.Equal(Sample.Key("ofac-sdn:9"), await place.EntityOfAsync("acme:1"));
        Assert.Equal(Sample.Key("ofac-sdn:9"), await place.EntityOfAsync("un-sc:1"));
    }

    [Fact]
    public async Task Of_one_rank_the_smallest_key_leads_whichever_came_first()
    {
        await using var place = await ResolvedPlace.OpenAsync<TPlace>();
        await place.LoadAsync(Alike("acme:7"));

        await place.LoadAsync(Alike("acme:2"), Alike("zeta:1"));

        Assert.Equal(Sample.Key("acme:2"), await place.EntityOfAsync("acme:7"));
    }

    [Fact]
    public async Task An_id_given_before_a_merge_gives_the_entity_that_holds_it_now()
    {
        await using var place = await ResolvedPlace.OpenAsync<TPlace>();
        await place.LoadAsync(Alike("acme:1"));
        var given = await place.EntityOfAsync("acme:1");

        await place.LoadAsync(Alike("ofac-sdn:9"));

        Assert.Equal(Sample.Key("ofac-sdn:9"), await place.EntityOfAsync(given.ToString()));
    }

    [Fact]
    public async Task A_source_set_to_a_higher_rank_leads_at_once()
    {
        await using var place = await ResolvedPlace.OpenAsync<TPlace>();
        await place.LoadAsync(Alike("acme:1"), Alike("zeta:1"));

        await place.Graph.SetSourceAsync(new Source("zeta", 7, SourceTrust.Verified, false), CancellationToken.None);

        Assert.Equal(Sample.Key("zeta:1"), await place.EntityOfAsync("acme:1"));
    }

    [Fact]
    public async Task The_feed_tells_of_creation_merger_and_split_by_rising_numbers()
    {
        await using var place = await ResolvedPlace.OpenAsync<TPlace>();
        await place.LoadAsync(Alike("acme:1"));
        await place.LoadAsync(Alike("ofac-sdn:9"));
        await place.JudgeAsync("acme:1", "ofac-sdn:9", Verdict.Negative);

        var feed = await place.Store.Ledger.FeedAsync(0, -1, 1000, CancellationToken.None);

        FeedEvent[] told =
        [
            new(FeedEventKind.EntityCreated, "acme:1"),
            new(FeedEventKind.EntityCreated, "ofac-sdn:9"),
            new(FeedEventKind.EntityMerged, "acme:1", "ofac-sdn:9"),
            new(FeedEventKind.EntitySplit, "ofac-sdn:9", "acme:1"),
        ];
        Assert.Equal(told, feed.Select(e => e.Event).Where(e => e.Kind is FeedEventKind.EntityCreated or FeedEventKind.EntityMerged or FeedEventKind.EntitySplit));
        Assert.Equal(feed.OrderBy(e => e.Number).ThenBy(e => e.Ordinal), feed);
    }

    private static Record Alike(string key) => Person(key, "Aldric Vantorp", Born("1971-04-09"), Phone("+44 20 7946 0001"));
}
