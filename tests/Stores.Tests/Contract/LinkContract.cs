using Graph.Core.Model;
using Graph.Core.Storage;
using Stores.Tests.Support;

namespace Stores.Tests.Contract;

/// <summary>Candidate links and their pages, of any store.</summary>
public abstract class LinkContract<TPlace> : StoreContract<TPlace>
    where TPlace : IStorePlace, new()
{
    private static readonly CandidateLink[] Links =
    [
        Sample.Link("a", "b", LinkKind.Associated, LinkDecision.Review, 0.5),
        Sample.Link("a", "b", LinkKind.SameAs, LinkDecision.Match, 0.97),
        Sample.Link("a", "c", LinkKind.SameAs, LinkDecision.Review, 0.5),
        Sample.Link("b", "c", LinkKind.SameAs, LinkDecision.Review, 0.5),
        Sample.Link("b", "ofac-sdn:9", LinkKind.SameAs, LinkDecision.Conflict, 0.6),
        Sample.Link("b", "\U0001F600", LinkKind.SameAs, LinkDecision.None, 0.2, risk: 0.5),
        Sample.Link("b", "\uFF21", LinkKind.SameAs, LinkDecision.Review, 0.4, risk: 0.1),
    ];

    [Theory]
    [InlineData(LinkOrder.Key)]
    [InlineData(LinkOrder.RiskAndUncertainty)]
    public async Task Pages_follow_one_another_without_gap_or_repeat(LinkOrder order)
    {
        await CommitAsync(new GraphChange { BasedOn = 0, Links = Links });

        var pages = await PagesAsync(new LinkQuery(Order: order, Take: 2));

        Assert.Equal(Expected(order, Links), pages.Select(l => l.Key));
    }

    [Theory]
    [InlineData(LinkOrder.Key)]
    [InlineData(LinkOrder.RiskAndUncertainty)]
    public async Task Pages_hold_to_kind_decisions_and_source(LinkOrder order)
    {
        await CommitAsync(new GraphChange { BasedOn = 0, Links = Links });

        var reviewed = await PagesAsync(new LinkQuery(LinkKind.SameAs, [LinkDecision.Review, LinkDecision.Conflict], Order: order, Take: 1));
        var listed = await PagesAsync(new LinkQuery(Source: "ofac-sdn", Order: order, Take: 1));
        var nobody = await PagesAsync(new LinkQuery(Source: "ofac", Order: order));

        Assert.Equal(Expected(order, Links.Where(l => l.Kind == LinkKind.SameAs && l.Decision is LinkDecision.Review or LinkDecision.Conflict)), reviewed.Select(l => l.Key));
        Assert.Equal([Links[4].Key], listed.Select(l => l.Key));
        Assert.Empty(nobody);
    }

    [Theory]
    [InlineData(LinkOrder.Key)]
    [InlineData(LinkOrder.RiskAndUncertainty)]
    public async Task A_page_goes_on_where_it_was_when_the_link_before_it_is_gone(LinkOrder order)
    {
        await CommitAsync(new GraphChange { BasedOn = 0, Links = Links });
        var read = await Store.Graph.LinksAsync(new LinkQuery(Order: order, Take: 3), Stop);
        await CommitAsync(new GraphChange { BasedOn = 0, RemovedLinks = [read[^1].Key] });

        var rest = await Store.Graph.LinksAsync(new LinkQuery(Order: order, After: LinkPlace.Of(read[^1])), Stop);

        Assert.Equal(Expected(order, Links).Skip(3), rest.Select(l => l.Key));
    }

    [Fact]
    public async Task The_order_by_risk_goes_on_where_it_was_when_the_link_before_it_is_judged_anew()
    {
        await CommitAsync(new GraphChange { BasedOn = 0, Links = Links });
        var read = await Store.Graph.LinksAsync(new LinkQuery(Order: LinkOrder.RiskAndUncertainty, Take: 3), Stop);
        await CommitAsync(new GraphChange { BasedOn = 0, Links = [read[^1] with { Probability = 0.999 }] });

        var rest = await Store.Graph.LinksAsync(new LinkQuery(Order: LinkOrder.RiskAndUncertainty, After: LinkPlace.Of(read[^1])), Stop);

        Assert.Equal(Expected(LinkOrder.RiskAndUncertainty, Links).Skip(3), rest.Select(l => l.Key).Where(k => k != read[^1].Key));
    }

    [Fact]
    public async Task A_link_written_again_is_the_new_one_and_a_removed_one_is_gone()
    {
        await CommitAsync(new GraphChange { BasedOn = 0, Links = Links });
        await CommitAsync(new GraphChange { BasedOn = 0, Links = [Sample.Link("a", "b", LinkKind.SameAs, LinkDecision.None, 0.01)], RemovedLinks = [Links[0].Key, Links[2].Key] });

        var links = await Store.Graph.LinksOfAsync([Sample.Key("a")], Stop);

        var link = Assert.Single(links);
        Assert.Equal((LinkDecision.None, 0.01), (link.Decision, link.Probability));
        Assert.Equal(Links[1].Contributions, link.Contributions);
    }

    [Fact]
    public async Task Links_of_records_come_once_each_sorted_by_key()
    {
        await CommitAsync(new GraphChange { BasedOn = 0, Links = Links });

        var links = await Store.Graph.LinksOfAsync([Sample.Key("c"), Sample.Key("a"), Sample.Key("nobody")], Stop);

        Assert.Equal(Expected(LinkOrder.Key, Links[..4]), links.Select(l => l.Key));
    }

    private static IEnumerable<LinkKey> Expected(LinkOrder order, IEnumerable<CandidateLink> links) =>
        (order == LinkOrder.Key ? links.OrderBy(l => l.Key) : links.OrderByDescending(l => l.Priority).ThenBy(l => l.Key)).Select(l => l.Key);

    private async Task<List<CandidateLink>> PagesAsync(LinkQuery query)
    {
        var all = new List<CandidateLink>();
        for (var page = await Store.Graph.LinksAsync(query, Stop); page.Count > 0; page = await Store.Graph.LinksAsync(query with { After = LinkPlace.Of(all[^1]) }, Stop))
        {
            Assert.True(page.Count <= query.Take);
            all.AddRange(page);
        }

        return all;
    }
}
