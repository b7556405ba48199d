using Graph.Core.Model;
using Stores.Tests.Support;
using static Stores.Tests.Support.Made;

namespace Stores.Tests.Resolution;

/// <summary>What a person finds by typing: names in full, weak aliases behind them, numbers and addresses as they stand.</summary>
public abstract class SearchingTests<TPlace>
    where TPlace : IStorePlace, new()
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_weak_alias_finds_its_party_but_makes_no_candidate_when_a_lead_is_screened()
    {
        await using var place = await ResolvedPlace.OpenAsync<TPlace>();
        await place.LoadAsync(Company("ofac-sdn:1", "Pellucid Harbour Development", Weak("PEHADE")));

        var found = await place.Graph.SearchAsync("Pehade", null, false, 5, Stop);
        var screened = await place.Graph.ScreenAsync(Company("lead:1", "Pehade"), 5, Stop);

        Assert.Equal("PEHADE", Assert.Single(found).Name);
        Assert.Empty(screened.Candidates);
    }

    [Fact]
    public async Task A_number_and_a_record_key_find_their_party()
    {
        await using var place = await ResolvedPlace.OpenAsync<TPlace>();
        await place.LoadAsync(Person("acme:7", "Isolda Brandrup", Number("Passport", "X4471920", "Norway")));

        var byNumber = await place.Graph.SearchAsync("X4471920", null, false, 5, Stop);
        var byKey = await place.Graph.SearchAsync("acme:7", null, false, 5, Stop);

        Assert.Equal("acme:7", Assert.Single(byNumber).Record.ToString());
        Assert.Equal("acme:7", Assert.Single(byKey).Record.ToString());
    }

    [Fact]
    public void An_undecided_pair_the_model_is_sure_of_comes_before_one_at_an_even_chance()
    {
        CandidateLink Held(double probability, LinkDecision decision) => new(
            LinkKind.SameAs, RecordKey.Parse("a:1"), RecordKey.Parse("b:1"), 0, 0, probability, decision, "", [], "", 1);

        Assert.True(Held(.999, LinkDecision.Review).Priority > Held(.5, LinkDecision.Review).Priority);
        Assert.True(Held(.5, LinkDecision.Review).Priority > Held(.2, LinkDecision.Review).Priority);
        Assert.True(Held(.999, LinkDecision.Match).Priority < Held(.2, LinkDecision.Review).Priority);
    }
}
