using Graph.Core.Model;
using Stores.Tests.Support;
using static Stores.Tests.Support.Made;

namespace Stores.Tests.Resolution;

/// <summary>Design rule 0: pairs are pairs of records; an entity is its best record, and the others corroborate.</summary>
public abstract class Rule0PairsAreRecordsTests<TPlace>
    where TPlace : IStorePlace, new()
{
    [Fact]
    public async Task A_leads_candidate_is_the_entity_with_the_score_of_its_best_record()
    {
        await using var place = await TwoRecordsOfOneAsync();
        var lead = Person("new:1", "Aldric Vantorp", Born("1971-04-09"), Phone("+44 20 7946 0001"));

        var answer = await place.Graph.ScreenAsync(lead, 10, CancellationToken.None);

        var candidate = Assert.Single(answer.Candidates, c => c.Link.Kind == LinkKind.SameAs);
        Assert.Equal((Sample.Key("acme:1"), Sample.Key("acme:2")), (candidate.Entity, candidate.Record));
    }

    [Fact]
    public async Task What_other_records_say_is_listed_and_not_added()
    {
        await using var place = await TwoRecordsOfOneAsync();
        var lead = Person("new:1", "Aldric Vantorp", Born("1971-04-09"), Phone("+44 20 7946 0001"));

        var answer = await place.Graph.ScreenAsync(lead, 10, CancellationToken.None);

        var candidate = answer.Candidates.Single(c => c.Link.Kind == LinkKind.SameAs);
        var other = Assert.Single(candidate.Corroboration);
        Assert.Equal(Sample.Key("acme:1"), other.Record);
        Assert.Contains(other.Contributions, c => c.Evidence == "birthDate");
        Assert.Equal(candidate.Link.Score, candidate.Link.Prior + candidate.Link.Contributions.Sum(c => c.Weight), 1e-6);
    }

    [Fact]
    public async Task Explaining_two_entities_shows_their_best_pair_of_records()
    {
        await using var place = await TwoRecordsOfOneAsync();
        await place.LoadAsync(Person("late:9", "Aldric Vantorp", Phone("+44 20 7946 0001")));
        await place.JudgeAsync("acme:1", "late:9", Verdict.Negative);

        var explained = await place.Graph.ExplainAsync(Sample.Key("acme:1"), Sample.Key("late:9"), CancellationToken.None);

        Assert.Equal((Sample.Key("acme:2"), Sample.Key("late:9")), (explained!.Left.Key, explained.Right.Key));
    }

    private static async Task<ResolvedPlace> TwoRecordsOfOneAsync()
    {
        var place = await ResolvedPlace.OpenAsync<TPlace>();
        await place.LoadAsync(
            Person("acme:1", "Aldric Vantorp", Born("1971-04-09")),
            Person("acme:2", "Aldric Vantorp", Born("1971-04-09"), Phone("+44 20 7946 0001")));
        return place;
    }
}
