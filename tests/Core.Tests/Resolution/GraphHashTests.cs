using Graph.Core.Model;
using Graph.Core.Resolution;
using Graph.Core.Storage;

namespace Core.Tests.Resolution;

public sealed class GraphHashTests
{
    private static readonly RecordKey One = RecordKey.Parse("s:1");
    private static readonly RecordKey Two = RecordKey.Parse("s:2");
    private static readonly CandidateLink Link = new(LinkKind.SameAs, One, Two, -3, 1.25, 0.7, LinkDecision.Review, "why", [], "card", 1);
    private static readonly Judgement Said = Judgement.Of(Link.Key, Verdict.Positive, "ana", null, new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero));

    [Fact]
    public void Equal_graphs_have_equal_hashes_of_64_hex_digits()
    {
        Assert.Equal(Hash("card", Two, Link, Said), Hash("card", Two, Link, Said));
        Assert.Matches("^[0-9a-f]{64}$", Hash("card", Two, Link, Said));
    }

    [Fact]
    public void Model_members_links_scores_and_judgements_each_change_it()
    {
        string[] hashes =
        [
            Hash("card", Two, Link, Said),
            Hash("other", Two, Link, Said),
            Hash("card", One, Link, Said),
            Hash("card", Two, Link with { Score = 1.250002 }, Said),
            Hash("card", Two, Link with { Decision = LinkDecision.Match }, Said),
            Hash("card", Two, Link, Said with { Verdict = Verdict.Unsure }),
        ];

        Assert.Equal(hashes.Length, hashes.Distinct().Count());
    }

    [Fact]
    public void A_judgement_taken_back_leaves_no_trace()
    {
        using var never = new GraphHash("card");
        using var taken = new GraphHash("card");
        taken.Add(Said with { RevokedAt = Said.At });

        Assert.Equal(never.Finish(), taken.Finish());
    }

    [Fact]
    public void A_score_counts_to_a_millionth_and_a_zero_has_no_sign()
    {
        Assert.Equal(Hash("card", Two, Link, Said), Hash("card", Two, Link with { Score = 1.25 + 1e-9 }, Said));
        Assert.Equal(Hash("card", Two, Link with { Score = 0 }, Said), Hash("card", Two, Link with { Score = -1e-9 }, Said));
    }

    private static string Hash(string model, RecordKey entity, CandidateLink link, Judgement judgement)
    {
        using var hash = new GraphHash(model);
        hash.Add(new Membership(Two, entity));
        hash.Add(link);
        hash.Add(judgement);
        return hash.Finish();
    }
}
