using Graph.Core.Model;
using Stores.Tests.Support;
using static Stores.Tests.Support.Made;
using Record = Graph.Core.Model.Record;

namespace Stores.Tests.Resolution;

/// <summary>Design rule 3: no score joins what a person judged different, directly or through others; and a verdict can be taken back.</summary>
public abstract class Rule3PersonsWordStandsTests<TPlace>
    where TPlace : IStorePlace, new()
{
    [Fact]
    public async Task What_a_person_judged_different_is_parted()
    {
        await using var place = await ThreeAlikeAsync();

        await place.JudgeAsync("acme:1", "acme:2", Verdict.Negative);

        Assert.False(await place.AreOneAsync("acme:1", "acme:2"));
        Assert.Equal(LinkDecision.None, (await place.LinkAsync("acme:1", "acme:2"))!.Decision);
    }

    [Fact]
    public async Task A_third_record_that_matches_both_does_not_join_them()
    {
        await using var place = await ThreeAlikeAsync();

        await place.JudgeAsync("acme:1", "acme:2", Verdict.Negative);

        var third = await place.EntityOfAsync("acme:3");
        var refused = await place.LinkAsync(third == Sample.Key("acme:1") ? "acme:2" : "acme:1", "acme:3");
        Assert.Equal(LinkDecision.Conflict, refused!.Decision);
        Assert.Contains("judged different", refused.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_verdict_given_before_the_records_came_stands_when_they_come()
    {
        await using var place = await ResolvedPlace.OpenAsync<TPlace>();
        await place.JudgeAsync("acme:1", "acme:2", Verdict.Negative);

        await place.LoadAsync(Alike("acme:1"));
        await place.LoadAsync(Alike("acme:2"));

        Assert.False(await place.AreOneAsync("acme:1", "acme:2"));
        Assert.Equal(await place.RebuildHashAsync(), await place.HashAsync());
    }

    [Fact]
    public async Task Even_on_records_that_have_nothing_in_common_a_verdict_given_first_is_kept_as_a_link()
    {
        await using var place = await ResolvedPlace.OpenAsync<TPlace>();
        await place.JudgeAsync("acme:1", "acme:2", Verdict.Negative);

        await place.LoadAsync(Company("acme:1", "Pellucid Harbour"));
        await place.LoadAsync(Company("acme:2", "Tivermont Foods"));

        Assert.Equal(LinkDecision.None, (await place.LinkAsync("acme:1", "acme:2"))!.Decision);
        Assert.Equal(await place.RebuildHashAsync(), await place.HashAsync());
    }

    [Fact]
    public async Task A_new_version_of_a_record_does_not_lift_a_verdict()
    {
        await using var place = await ThreeAlikeAsync();
        await place.JudgeAsync("acme:1", "acme:2", Verdict.Negative);

        await place.LoadAsync(5, Person("acme:2", "Aldric Vantorp", Born("1971-04-09"), Phone("+44 20 7946 0001"), Email("aldric@vantorp.example")));

        Assert.False(await place.AreOneAsync("acme:1", "acme:2"));
    }

    [Fact]
    public async Task A_positive_verdict_joins_what_no_score_would()
    {
        await using var place = await ResolvedPlace.OpenAsync<TPlace>();
        await place.LoadAsync(Company("acme:1", "Pellucid Harbour"), Company("acme:2", "Tivermont Foods"));

        await place.JudgeAsync("acme:1", "acme:2", Verdict.Positive);

        Assert.True(await place.AreOneAsync("acme:1", "acme:2"));
    }

    [Fact]
    public async Task Of_two_verdicts_on_a_pair_the_later_stands()
    {
        await using var place = await ThreeAlikeAsync();
        await place.JudgeAsync("acme:1", "acme:2", Verdict.Negative);

        await place.JudgeAsync("acme:1", "acme:2", Verdict.Positive);

        Assert.True(await place.AreOneAsync("acme:1", "acme:2"));
    }

    [Fact]
    public async Task A_verdict_taken_back_leaves_the_links_and_entities_as_if_it_had_never_been()
    {
        await using var place = await ThreeAlikeAsync();
        var before = await Support.Worlds.GraphText.OfAsync(place.Store);
        var judgement = await place.JudgeAsync("acme:1", "acme:2", Verdict.Negative);

        await place.Graph.RevokeAsync(judgement.Id, "ben", CancellationToken.None);

        Assert.Equal(before, await Support.Worlds.GraphText.OfAsync(place.Store));
    }

    [Fact]
    public async Task Of_a_connection_too_the_word_stands_through_new_versions()
    {
        await using var place = await ResolvedPlace.OpenAsync<TPlace>();
        await place.LoadAsync(
            Company("acme:1", "Pellucid Harbour", Phone("+44 20 7946 0001")),
            Company("acme:2", "Tivermont Foods", Phone("+44 20 7946 0001")).With(ToName("Pellucid Harbour")));
        await place.JudgeAsync("acme:1", "acme:2", Verdict.Negative, LinkKind.Associated);

        await place.LoadAsync(1, Company("acme:1", "Pellucid Harbour", Phone("+44 20 7946 0001"), Email("office@pellucid.example")));

        var link = await place.LinkAsync("acme:1", "acme:2", LinkKind.Associated);
        Assert.Equal(LinkDecision.None, link!.Decision);
        Assert.Contains(link.Contributions, c => c.Evidence == "relation");
        Assert.Equal(await place.RebuildHashAsync(), await place.HashAsync());
    }

    private static Record Alike(string key) => Person(key, "Aldric Vantorp", Born("1971-04-09"), Phone("+44 20 7946 0001"));

    private static async Task<ResolvedPlace> ThreeAlikeAsync()
    {
        var place = await ResolvedPlace.OpenAsync<TPlace>();
        await place.LoadAsync(Alike("acme:1"), Alike("acme:2"), Alike("acme:3"));
        return place;
    }
}
