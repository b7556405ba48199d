using Stores.Tests.Support;
using Stores.Tests.Support.Worlds;

namespace Stores.Tests.Resolution;

/// <summary>Design rule 6: score = prior + Σ contributions, for every pair ever shown.</summary>
public abstract class Rule6ScoresAreSumsTests<TPlace> : IAsyncLifetime
    where TPlace : IStorePlace, new()
{
    private ResolvedPlace _place = null!;

    public async ValueTask InitializeAsync()
    {
        _place = await ResolvedPlace.OpenAsync<TPlace>();
        await _place.LoadAsync([.. MadeWorld.Everything.Records.Where(r => r.Day == 0).Select(r => r.Record)]);
    }

    public ValueTask DisposeAsync() => _place.DisposeAsync();

    [Fact]
    public async Task Every_link_is_the_sum_of_its_contributions()
    {
        var links = await _place.Store.Graph.LinksOfAsync([.. MadeWorld.Everything.Records.Select(r => r.Record.Key).Distinct()], CancellationToken.None);

        Assert.True(links.Count > 200, $"only {links.Count} links were made");
        Assert.All(links, l => Assert.Equal(l.Prior + l.Contributions.Sum(c => c.Weight), l.Score, 1e-6));
    }

    [Fact]
    public async Task Every_candidate_of_a_screening_is_the_sum_of_its_contributions()
    {
        var leads = MadeWorld.Everything.Records.Where(r => r.Day > 0).Select(r => r.Record).DistinctBy(r => r.Key).ToList();

        var answers = await _place.Graph.ScreenAsync(leads, 25, CancellationToken.None);

        var pairs = answers.SelectMany(a => a.Candidates).Select(c => c.Link).ToList();
        Assert.True(pairs.Count > 50, $"only {pairs.Count} candidates were shown");
        Assert.All(pairs, p => Assert.Equal(p.Prior + p.Contributions.Sum(c => c.Weight), p.Score, 1e-6));
    }

    [Fact]
    public async Task Both_readings_of_an_explanation_are_sums_and_the_ones_the_links_were_stored_with()
    {
        var links = (await _place.Store.Graph.LinksOfAsync([.. Enumerable.Range(0, 20).Select(i => Sample.Key($"acme:p{i}"))], CancellationToken.None)).Take(40);
        foreach (var link in links)
        {
            var explained = await _place.Graph.ExplainAsync(link.Left, link.Right, CancellationToken.None);

            var readings = new[] { explained!.SameAs, explained.Associated };
            Assert.All(readings, p => Assert.Equal(p.Prior + p.Contributions.Sum(c => c.Weight), p.Score, 1e-6));
            if (explained.Left.Key == link.Left && explained.Right.Key == link.Right)
            {
                Assert.Equal(link.Score, readings.Single(p => p.Kind == link.Kind).Score, 1e-6);
            }
        }
    }

    [Fact]
    public void Records_that_are_not_stored_compare_to_a_sum_the_same_either_way_round()
    {
        var records = MadeWorld.Everything.Records.Select(r => r.Record).Where(r => r.Key.Source != "uk-sl").Take(60).ToList();
        foreach (var (left, right) in records.Zip(records.Skip(1)).Concat(records.Zip(records.Skip(4))))
        {
            var (one, other) = (_place.Graph.Compare(left, right), _place.Graph.Compare(right, left));

            Assert.Equal(one.SameAs.Prior + one.SameAs.Contributions.Sum(c => c.Weight), one.SameAs.Score, 1e-6);
            Assert.Equal(one.SameAs.Score, other.SameAs.Score, 1e-6);
            Assert.Equal(one.Associated.Score, other.Associated.Score, 1e-6);
        }
    }
}
