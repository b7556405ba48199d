using Graph.Core.Model;
using Stores.Tests.Support;
using static Stores.Tests.Support.Made;
using Record = Graph.Core.Model.Record;

namespace Stores.Tests.Resolution;

/// <summary>Design rule 7: a name alone never merges with a designated party; weak aliases only confirm; unverified sources never merge with one.</summary>
public abstract class Rule7NameAloneNeverMergesTests<TPlace>
    where TPlace : IStorePlace, new()
{
    [Fact]
    public async Task A_name_alone_is_for_review_however_rare()
    {
        await using var place = await ResolvedPlace.OpenAsync<TPlace>();

        await place.LoadAsync(Person("ofac-sdn:1", "Quillombard Vandeschrijver"), Person("acme:1", "Quillombard Vandeschrijver"));

        Assert.False(await place.AreOneAsync("ofac-sdn:1", "acme:1"));
        Assert.Equal(LinkDecision.Review, (await place.LinkAsync("ofac-sdn:1", "acme:1"))!.Decision);
    }

    [Fact]
    public async Task A_name_and_a_birth_date_merge()
    {
        await using var place = await ResolvedPlace.OpenAsync<TPlace>();

        await place.LoadAsync(
            Person("ofac-sdn:1", "Quillombard Vandeschrijver", Born("1971-04-09")), Person("acme:1", "Quillombard Vandeschrijver", Born("1971-04-09")));

        Assert.True(await place.AreOneAsync("ofac-sdn:1", "acme:1"));
    }

    [Fact]
    public async Task Country_and_gender_are_no_second_kind_of_evidence()
    {
        Claim[] common = [new(ClaimProperty.Nationality, "Russia"), new(ClaimProperty.Gender, "male")];
        await using var place = await ResolvedPlace.OpenAsync<TPlace>();

        await place.LoadAsync(Person("ofac-sdn:1", "Quillombard Vandeschrijver", common), Person("acme:1", "Quillombard Vandeschrijver", common));

        Assert.False(await place.AreOneAsync("ofac-sdn:1", "acme:1"));
    }

    [Fact]
    public async Task A_weak_alias_creates_no_candidate()
    {
        await using var place = await ResolvedPlace.OpenAsync<TPlace>();

        await place.LoadAsync(Person("ofac-sdn:1", "Quillombard Vandeschrijver", Weak("Silverfox Rubenstone")), Person("acme:1", "Silverfox Rubenstone"));

        Assert.Null(await place.LinkAsync("ofac-sdn:1", "acme:1"));
    }

    [Fact]
    public async Task A_weak_alias_confirms_a_candidate_that_other_evidence_made()
    {
        await using var place = await ResolvedPlace.OpenAsync<TPlace>();

        await place.LoadAsync(
            Person("ofac-sdn:1", "Quillombard Vandeschrijver", Weak("Silverfox"), Born("1971-04-09")),
            Person("acme:1", "Quillombard Vandeschrijver", Weak("Silverfox"), Born("1971-04-09")));

        Assert.Contains((await place.LinkAsync("ofac-sdn:1", "acme:1"))!.Contributions, c => c is { Evidence: "weakName", Level: "shared", Weight: >= 0 });
    }

    [Fact]
    public async Task An_unverified_source_does_not_merge_with_a_designated_party()
    {
        await using var place = await WithTipsAsync();

        await place.LoadAsync(Sure("ofac-sdn:1"), Sure("tips:1"));

        Assert.False(await place.AreOneAsync("ofac-sdn:1", "tips:1"));
        Assert.Contains("unverified", (await place.LinkAsync("ofac-sdn:1", "tips:1"))!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nor_through_a_verified_record_that_matches_both()
    {
        await using var place = await WithTipsAsync();

        await place.LoadAsync(Sure("ofac-sdn:1"), Sure("tips:1"), Sure("acme:1"));

        Assert.False(await place.AreOneAsync("ofac-sdn:1", "tips:1"));
    }

    [Fact]
    public async Task A_person_may_merge_what_an_unverified_source_says_with_a_designated_party()
    {
        await using var place = await WithTipsAsync();
        await place.LoadAsync(Sure("ofac-sdn:1"), Sure("tips:1"));

        await place.JudgeAsync("ofac-sdn:1", "tips:1", Verdict.Positive);

        Assert.True(await place.AreOneAsync("ofac-sdn:1", "tips:1"));
    }

    private static Record Sure(string key) => Person(key, "Quillombard Vandeschrijver", Born("1971-04-09"), Phone("+44 20 7946 0001"));

    private static async Task<ResolvedPlace> WithTipsAsync()
    {
        var place = await ResolvedPlace.OpenAsync<TPlace>();
        await place.Graph.SetSourceAsync(new Source("tips", 0, SourceTrust.Unverified, false), CancellationToken.None);
        return place;
    }
}
