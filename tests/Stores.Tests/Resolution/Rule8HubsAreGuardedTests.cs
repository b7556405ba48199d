using Graph.Core.Model;
using Stores.Tests.Support;
using static Stores.Tests.Support.Made;
using Record = Graph.Core.Model.Record;

namespace Stores.Tests.Resolution;

/// <summary>Design rule 8: a selector's degree counts records, an unverified source at most 3 times; scores see its step, on final counts.</summary>
public abstract class Rule8HubsAreGuardedTests<TPlace>
    where TPlace : IStorePlace, new()
{
    private const string Shared = "+44 20 7946 0777";

    [Theory]
    [InlineData(4, "few")]
    [InlineData(5, "common")]
    [InlineData(19, "common")]
    [InlineData(20, null)]
    public async Task The_step_follows_the_number_of_records_and_a_hub_connects_no_one(int bearers, string? level)
    {
        await using var place = await ResolvedPlace.OpenAsync<TPlace>();

        await place.LoadAsync([.. Bearers("acme", bearers)]);

        Assert.Equal(level, await LevelAsync(place, "acme:0", "acme:1"));
    }

    [Fact]
    public async Task Records_are_counted_and_not_the_entities_they_make()
    {
        await using var place = await ResolvedPlace.OpenAsync<TPlace>();
        var one = Enumerable.Range(10, 4).Select(i => Person($"zeta:{i}", "Quillombard Vandeschrijver", Born("1971-04-09"), Phone(Shared)));

        await place.LoadAsync([.. one, .. Bearers("acme", 2)]);

        Assert.True(await place.AreOneAsync("zeta:10", "zeta:13"));
        Assert.Equal("common", await LevelAsync(place, "acme:0", "acme:1"));
    }

    [Fact]
    public async Task A_wallet_is_its_address_however_many_records_tell_of_it()
    {
        await using var place = await ResolvedPlace.OpenAsync<TPlace>();
        var told = Enumerable.Range(0, 30).Select(i => new Record(Sample.Key($"chain:{i}"), EntityKind.Wallet, [new Claim(ClaimProperty.Wallet, "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa")], [], [], new Provenance("made.csv", i)));

        await place.LoadAsync([.. told]);

        Assert.True(await place.AreOneAsync("chain:0", "chain:29"));
        Assert.Equal(await place.RebuildHashAsync(), await place.HashAsync());
    }

    [Fact]
    public async Task An_unverified_source_counts_three_times_at_most()
    {
        await using var place = await ResolvedPlace.OpenAsync<TPlace>();
        await place.Graph.SetSourceAsync(new Source("tips", 0, SourceTrust.Unverified, false), CancellationToken.None);

        await place.LoadAsync([.. Bearers("acme", 2), .. Bearers("tips", 60)]);

        Assert.Equal("common", await LevelAsync(place, "acme:0", "acme:1"));
    }

    [Fact]
    public async Task When_a_step_is_crossed_the_pairs_that_were_there_before_are_scored_again()
    {
        await using var place = await ResolvedPlace.OpenAsync<TPlace>();
        await place.LoadAsync([.. Bearers("acme", 4)]);

        await place.LoadAsync(Bearers("zeta", 1).Single());

        Assert.Equal("common", await LevelAsync(place, "acme:0", "acme:1"));
        Assert.Equal(await place.RebuildHashAsync(), await place.HashAsync());
    }

    [Fact]
    public async Task A_hub_that_loses_a_bearer_connects_the_others_again()
    {
        await using var place = await ResolvedPlace.OpenAsync<TPlace>();
        await place.LoadAsync([.. Bearers("acme", 20)]);

        await place.LoadAsync(1, Company("acme:19", "Another Number Ltd", Phone("+44 20 7946 0001")));

        Assert.Equal("common", await LevelAsync(place, "acme:0", "acme:1"));
        Assert.Equal(await place.RebuildHashAsync(), await place.HashAsync());
    }

    [Theory]
    [InlineData(30)]
    [InlineData(125)]
    public async Task A_source_set_unverified_after_loading_gives_what_setting_it_before_gives(int flood)
    {
        await using var after = await ResolvedPlace.OpenAsync<TPlace>();
        await after.LoadAsync([.. Alike(), .. Bearers("tips", flood)]);

        await after.Graph.SetSourceAsync(new Source("tips", 0, SourceTrust.Unverified, false), CancellationToken.None);

        await using var before = await ResolvedPlace.OpenAsync<TPlace>();
        await before.Graph.SetSourceAsync(new Source("tips", 0, SourceTrust.Unverified, false), CancellationToken.None);
        await before.LoadAsync([.. Alike(), .. Bearers("tips", flood)]);
        Assert.Equal(await before.HashAsync(), await after.HashAsync());
        Assert.Equal(await after.RebuildHashAsync(), await after.HashAsync());
    }

    [Fact]
    public async Task A_flood_of_an_unverified_source_that_ebbs_gives_its_connections_back()
    {
        await using var place = await ResolvedPlace.OpenAsync<TPlace>();
        await place.Graph.SetSourceAsync(new Source("tips", 0, SourceTrust.Unverified, false), CancellationToken.None);
        await place.LoadAsync([.. Bearers("acme", 2), .. Bearers("tips", 119)]);

        await place.LoadAsync(1, Company("tips:0", "Another Number Ltd", Phone("+44 20 7946 0001")));

        Assert.Equal("common", await LevelAsync(place, "acme:0", "acme:1"));
        Assert.Equal(await place.RebuildHashAsync(), await place.HashAsync());
    }

    /// <summary>Records of names with nothing in common that bear one phone.</summary>
    private static IEnumerable<Record> Bearers(string source, int count) =>
        Enumerable.Range(0, count).Select(i => Company($"{source}:{i}", $"{(char)('a' + (i % 26))}{source}{(char)('a' + (i / 26))}xq Works", Phone(Shared)));

    /// <summary>Two whose likeness in name leaves it to the phone whether a person has to look, and one with nothing but the phone.</summary>
    private static Record[] Alike() =>
    [
        Company("acme:a1", "Brandrup Oxlade Kirvonen", Phone(Shared)),
        Company("acme:a2", "Brandrup Tessen Kirvanen", Phone(Shared)),
        Company("zeta:a3", "Pellucid Harbour", Phone(Shared)),
    ];

    private static async Task<string?> LevelAsync(ResolvedPlace place, string left, string right) =>
        (await place.LinkAsync(left, right, LinkKind.Associated))?.Contributions.Single(c => c.Evidence == "phone").Level;
}
