using Graph.Core.Model;
using Graph.Learning.Generating;

namespace Learning.Tests.Generating;

public class PairGeneratorTests
{
    [Fact]
    public void One_seed_gives_one_set_of_pairs_and_another_seed_another()
    {
        string[] Hashes(ulong seed) => [.. PairGenerator.Make(seed, 50).Select(p => p.Left.ContentHash + p.Right.ContentHash)];

        Assert.Equal(Hashes(1), Hashes(1));
        Assert.NotEqual(Hashes(1), Hashes(2));
    }

    [Fact]
    public void Each_party_gives_one_match_and_two_near_misses_of_both_kinds()
    {
        var pairs = PairGenerator.Make(1, 300);

        Assert.Equal(300, pairs.Count(p => p.Same));
        Assert.Equal(600, pairs.Count(p => !p.Same));
        Assert.Contains(pairs, p => p.Left.Kind == EntityKind.Person);
        Assert.Contains(pairs, p => p.Left.Kind == EntityKind.Company);
    }

    [Fact]
    public void Some_matches_share_no_letter_of_their_names()
    {
        var matches = PairGenerator.Make(1, 300).Where(p => p.Same);

        Assert.Contains(matches, p => !p.Left.Caption.Intersect(p.Right.Caption).Any(char.IsLetter));
    }
}
