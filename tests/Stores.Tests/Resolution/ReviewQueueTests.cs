using Graph.Core.Model;
using Stores.Tests.Support;
using static Stores.Tests.Support.Made;
using Record = Graph.Core.Model.Record;

namespace Stores.Tests.Resolution;

/// <summary>What a person is asked of two entities, and what not; whatever was told first.</summary>
public abstract class ReviewQueueTests<TPlace>
    where TPlace : IStorePlace, new()
{
    private const string Name = "Quillombard Vandeschrijver";
    private static readonly Record Ofac = Person("ofac-sdn:1", Name, Born("1971-04-09"));
    private static readonly Record Un = Person("un-sc:1", Name, Born("1971-04-09"));
    private static readonly Record Canada = Person("ca-sema:1", Name);

    [Theory]
    [MemberData(nameof(Draws.Orders), MemberType = typeof(Draws))]
    public async Task Two_entities_are_asked_about_once_on_their_strongest_pair(int first, int second, int third)
    {
        await using var place = await ResolvedPlace.OpenAsync<TPlace>();

        await TellAsync(place, [first, second, third], Ofac, Un, Canada);

        var (one, other) = (await place.LinkAsync("ca-sema:1", "ofac-sdn:1"), await place.LinkAsync("ca-sema:1", "un-sc:1"));
        Assert.True(await place.AreOneAsync("ofac-sdn:1", "un-sc:1"));
        Assert.Equal((LinkDecision.Review, LinkDecision.None), (one!.Decision, other!.Decision));
        Assert.Equal("asked of ca-sema:1 and ofac-sdn:1, which are of the same two entities", other.Reason);
        Assert.Equal(await place.HashAsync(), await place.RebuildHashAsync());
    }

    [Theory]
    [MemberData(nameof(Draws.Orders), MemberType = typeof(Draws))]
    public async Task A_pair_whose_entities_a_list_names_apart_is_not_asked_about(int first, int second, int third)
    {
        await using var place = await ResolvedPlace.OpenAsync<TPlace>();

        await TellAsync(place, [first, second, third], Ofac, Un, Person("ofac-sdn:2", Name));

        Assert.Equal("ofac-sdn lists each party once, and has one for each of the two entities", (await place.LinkAsync("ofac-sdn:2", "un-sc:1"))!.Reason);
        Assert.Equal(LinkDecision.None, (await place.LinkAsync("ofac-sdn:2", "un-sc:1"))!.Decision);
        Assert.Equal(await place.HashAsync(), await place.RebuildHashAsync());
    }

    [Fact]
    public async Task A_question_comes_back_when_the_entity_that_answered_it_falls_apart()
    {
        await using var place = await ResolvedPlace.OpenAsync<TPlace>();
        await place.LoadAsync(Ofac, Un, Canada);

        await place.JudgeAsync("ofac-sdn:1", "un-sc:1", Verdict.Negative);

        Assert.Equal(LinkDecision.Review, (await place.LinkAsync("ca-sema:1", "un-sc:1"))!.Decision);
        Assert.Equal(await place.HashAsync(), await place.RebuildHashAsync());
    }

    [Fact]
    public async Task A_verdict_on_the_pair_asked_about_settles_the_others()
    {
        await using var place = await ResolvedPlace.OpenAsync<TPlace>();
        await place.LoadAsync(Ofac, Un, Canada);

        await place.JudgeAsync("ca-sema:1", "ofac-sdn:1", Verdict.Positive);

        Assert.True(await place.AreOneAsync("ca-sema:1", "un-sc:1"));
        Assert.Equal("joined through other records", (await place.LinkAsync("ca-sema:1", "un-sc:1"))!.Reason);
        Assert.Equal(await place.HashAsync(), await place.RebuildHashAsync());
    }

    [Fact]
    public async Task Two_lists_are_not_asked_about_on_what_a_lead_would_be()
    {
        await using var place = await ResolvedPlace.OpenAsync<TPlace>();

        await place.LoadAsync(
            Person("ofac-sdn:1", "Quillombard Anselm Vandeschrijver", Born("1971-04-09")), Person("un-sc:1", "Quillombard Vandeschrijver", Born("1971-11-23")), Person("acme:1", "Quillombard Vandeschrijver", Born("1971-11-23")));

        var (lists, lead) = (await place.LinkAsync("ofac-sdn:1", "un-sc:1"), await place.LinkAsync("acme:1", "ofac-sdn:1"));
        Assert.Null(lists);
        Assert.NotNull(lead);
    }

    [Theory]
    [MemberData(nameof(Draws.Orders), MemberType = typeof(Draws))]
    public async Task Of_two_records_of_a_list_that_are_as_likely_neither_merges(int first, int second, int third)
    {
        await using var place = await ResolvedPlace.OpenAsync<TPlace>();

        await TellAsync(place, [first, second, third], Ofac, Un, Person("un-sc:2", Name, Born("1971-04-09")));

        Assert.False(await place.AreOneAsync("ofac-sdn:1", "un-sc:1") || await place.AreOneAsync("ofac-sdn:1", "un-sc:2"));
        Assert.Equal((LinkDecision.Conflict, "un-sc:2 is as likely, and un-sc lists each party once"), ((await place.LinkAsync("ofac-sdn:1", "un-sc:1"))!.Decision, (await place.LinkAsync("ofac-sdn:1", "un-sc:1"))!.Reason));
        Assert.Equal(await place.HashAsync(), await place.RebuildHashAsync());
    }

    private static async Task TellAsync(ResolvedPlace place, int[] order, params Record[] records)
    {
        foreach (var at in order)
        {
            await place.LoadAsync(records[at]);
        }
    }
}
