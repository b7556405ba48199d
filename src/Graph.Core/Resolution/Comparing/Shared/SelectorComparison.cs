using Graph.Core.Model;
using Graph.Core.Resolution.Normalising;

namespace Graph.Core.Resolution.Comparing;

/// <summary>Identity evidence from selectors of some kinds being equal: phones, websites, wallets, accounts.</summary>
/// <param name="name">Name of the evidence.</param>
/// <param name="kinds">The kinds looked at.</param>
public sealed class SelectorComparison(string name, params SelectorKind[] kinds) : IComparison
{
    private readonly int _kinds = kinds.Aggregate(0, (bits, kind) => bits | (1 << (int)kind));

    public ComparisonDefinition Definition { get; } = new(name,
    [
        new("missing", EvidenceSense.Silent),
        new("different", EvidenceSense.Against),
        new("shared", EvidenceSense.For, HasStrength: true),
    ]);

    public Evidence Compare(RecordProfile left, RecordProfile right, ISelectorDegrees degrees)
    {
        if ((left.BorneKinds & _kinds) == 0 || (right.BorneKinds & _kinds) == 0)
        {
            return default;
        }

        var best = new Evidence(1);
        foreach (var (i, j) in SharedSelectors.Of(left.Selectors, right.Selectors))
        {
            if ((_kinds & (1 << (int)left.Selectors[i].Selector.Kind)) != 0)
            {
                var strength = IsTheWallet(left, right, left.Selectors[i].Selector) ? 1 : StepStrength.Of(degrees, left.Selectors[i].Hash);
                best = best.Level < 2 || strength > best.Strength ? new Evidence(2, strength, i, j) : best;
            }
        }

        return best.Level < 2 ? new Evidence(1, 0, First(left), First(right)) : best;
    }

    public string? Text(RecordProfile profile, int index) => index < 0 ? null : profile.Selectors[index].Text;

    /// <summary>A wallet is its address, however many files speak of it: between two records of wallets the address is no hub.</summary>
    private static bool IsTheWallet(RecordProfile left, RecordProfile right, Selector shared) =>
        shared.Kind == SelectorKind.Wallet && left.Kind == EntityKind.Wallet && right.Kind == EntityKind.Wallet;

    /// <summary>What is shown where nothing is shared: the first of each side.</summary>
    private int First(RecordProfile profile)
    {
        var at = 0;
        while ((_kinds & (1 << (int)profile.Selectors[at].Selector.Kind)) == 0)
        {
            at++;
        }

        return at;
    }
}
