using Graph.Core.Model;
using Graph.Core.Resolution.Comparing;

namespace Graph.Core.Resolution.Scoring;

/// <summary>The most that one comparison can add, by level.</summary>
internal readonly struct MostWeight(double[] byLevel)
{
    /// <summary>Whatever comes out.</summary>
    public double Any { get; } = byLevel.Max();

    /// <summary>Where both sides have a value.</summary>
    public double Present { get; } = byLevel.Skip(1).Max();

    public double this[int level] => byLevel[level];
}

/// <summary>The most that a card can add, comparison by comparison, and what a pair must come to.</summary>
internal sealed class MostWeights
{
    private readonly Scorer _scorer;
    private readonly MostWeight[] _all;
    private readonly int _name;
    private readonly MostWeight _kind;
    private readonly (int Kinds, double Most)[] _rare;

    private MostWeights(Scorer scorer)
    {
        _scorer = scorer;
        _all = [.. scorer.Comparisons.Select((c, i) => new MostWeight([.. c.Levels.Select((_, level) => scorer.MostOf(i, level))]))];
        _name = Place("name");
        _kind = Of("kind");
        (MostName, WeakName, LegalForm, BirthDate, BirthPlace, Gender, Country) = (Of("name").Any, Of("weakName"), Of("legalForm"), Of("birthDate"), Of("birthPlace"), Of("gender"), Of("country"));
        (Identifier, Address, Phone, Email, Website) = (Of("identifier"), Of("address"), Of("phone"), Of("email"), Of("website"));
        _rare =
        [
            (Bits(SelectorKind.Wallet), Of("wallet").Present),
            (Bits(SelectorKind.Handle, SelectorKind.Account), Of("account").Present),
            (Bits(SelectorKind.Device, SelectorKind.DocumentHash, SelectorKind.Ip), Of("trace").Present),
        ];
    }

    public double Prior => _scorer.Prior;

    /// <summary>The least score that is shown to a person.</summary>
    public double LeastReview { get; private init; }

    /// <summary>The least score that joins.</summary>
    public double LeastMatch { get; private init; }

    /// <summary>The least score that is shown of a lead.</summary>
    public double LeastShown { get; private init; }

    public double MostName { get; }

    public MostWeight WeakName { get; }

    public MostWeight LegalForm { get; }

    public MostWeight BirthDate { get; }

    public MostWeight BirthPlace { get; }

    public MostWeight Gender { get; }

    public MostWeight Country { get; }

    public MostWeight Identifier { get; }

    public MostWeight Address { get; }

    public MostWeight Phone { get; }

    public MostWeight Email { get; }

    public MostWeight Website { get; }

    /// <summary>Null where the card's probability does not rise with the score: then nothing can be said.</summary>
    public static MostWeights? Of(Scorer scorer) => scorer.LeastScore(scorer.Thresholds.Review) is { } review && scorer.LeastScore(scorer.Thresholds.Match) is { } match
        ? new MostWeights(scorer) { LeastReview = review, LeastMatch = match, LeastShown = scorer.LeastScore(LeadScoring.LeastShown) ?? double.NegativeInfinity }
        : null;

    /// <summary>What the names come to.</summary>
    public double Name(Evidence evidence) => _scorer.Contribution(_name, evidence);

    public double Kind(int level) => _kind[level];

    /// <summary>The most that wallets, accounts and traces add, by the kinds of selectors each side bears.</summary>
    public double Rare(int left, int right)
    {
        var most = 0.0;
        foreach (var (kinds, add) in _rare)
        {
            most += (left & kinds) != 0 && (right & kinds) != 0 ? add : 0;
        }

        return most;
    }

    private static int Bits(params ReadOnlySpan<SelectorKind> kinds)
    {
        var bits = 0;
        foreach (var kind in kinds)
        {
            bits |= 1 << (int)kind;
        }

        return bits;
    }

    private MostWeight Of(string comparison) => _all[Place(comparison)];

    private int Place(string comparison)
    {
        for (var i = 0; i < _scorer.Comparisons.Count; i++)
        {
            if (string.Equals(_scorer.Comparisons[i].Name, comparison, StringComparison.Ordinal))
            {
                return i;
            }
        }

        throw new InvalidOperationException($"No comparison is named '{comparison}'.");
    }
}
