namespace Graph.Core.Model;

/// <summary>What a candidate link says of its two records.</summary>
public enum LinkKind
{
    /// <summary>Identity.</summary>
    SameAs,

    /// <summary>Connection.</summary>
    Associated,
}

/// <summary>What was decided of a link.</summary>
public enum LinkDecision
{
    /// <summary>Joins (or connects) by the model, at or above the automatic threshold and past every guard.</summary>
    Match,

    /// <summary>For a person to judge.</summary>
    Review,

    /// <summary>Below the review threshold; or kept and not asked, since the two entities are two or are asked about on another pair.</summary>
    None,

    /// <summary>Would join, but a guard, a contradiction or a judgement forbids it: for a person to see.</summary>
    Conflict,
}

/// <summary>The outcome of one comparison and what it weighs (design: evidence).</summary>
/// <param name="Evidence">Name of the comparison ("birthDate").</param>
/// <param name="Level">Outcome ("exact", "missing").</param>
/// <param name="Strength">0..1 where the level has one.</param>
/// <param name="Left">The value of the left side that was compared, as stated.</param>
/// <param name="Right">The value of the right side.</param>
/// <param name="Weight">Log-odds added to the score.</param>
public sealed record Contribution(string Evidence, string Level, double? Strength, string? Left, string? Right, double Weight);

/// <summary>A scored pair of records: <see cref="Left"/> sorts before <see cref="Right"/>.</summary>
/// <param name="Kind">Identity or connection.</param>
/// <param name="Left">The smaller key.</param>
/// <param name="Right">The larger key.</param>
/// <param name="Prior">Log-odds before evidence.</param>
/// <param name="Score">Prior plus the contributions, to 1e-6.</param>
/// <param name="Probability">Calibrated logistic of the score.</param>
/// <param name="Decision">What was decided.</param>
/// <param name="Reason">The rule behind the decision, in words.</param>
/// <param name="Contributions">Evidence in the card's order.</param>
/// <param name="Model">Hash of the card that scored it.</param>
/// <param name="Risk">0..1: what a wrong decision would cost; 1 for identity with a designated party.</param>
public sealed record CandidateLink(
    LinkKind Kind,
    RecordKey Left,
    RecordKey Right,
    double Prior,
    double Score,
    double Probability,
    LinkDecision Decision,
    string Reason,
    IReadOnlyList<Contribution> Contributions,
    string Model,
    double Risk)
{
    /// <summary>
    /// Risk × uncertainty, the order of the review queue. What nobody has decided is the more uncertain the likelier it is, up to an even chance;
    /// beyond it a guard holds back what the model is sure of, and that a person should see first. What is decided is uncertain by its odds alone.
    /// </summary>
    public double Priority => Risk * Uncertainty;

    private double Uncertainty => Decision is LinkDecision.Review or LinkDecision.Conflict && Probability > 0.5
        ? 0.9 + (0.1 * Probability)
        : 0.9 * (1 - Math.Abs((2 * Probability) - 1));

    /// <summary>What identifies the link.</summary>
    public LinkKey Key => new(Kind, Left, Right);
}

/// <summary>The identity of a candidate link; the ends are sorted.</summary>
public readonly record struct LinkKey : IComparable<LinkKey>
{
    public LinkKey(LinkKind kind, RecordKey a, RecordKey b)
    {
        Kind = kind;
        (Left, Right) = a <= b ? (a, b) : (b, a);
    }

    public LinkKind Kind { get; }

    public RecordKey Left { get; }

    public RecordKey Right { get; }

    public int CompareTo(LinkKey other)
    {
        var byKind = Kind.CompareTo(other.Kind);
        var byLeft = byKind != 0 ? byKind : Left.CompareTo(other.Left);
        return byLeft != 0 ? byLeft : Right.CompareTo(other.Right);
    }

    public override string ToString() => $"{Kind}|{Left}|{Right}";

    public static bool operator <(LinkKey left, LinkKey right) => left.CompareTo(right) < 0;

    public static bool operator >(LinkKey left, LinkKey right) => left.CompareTo(right) > 0;

    public static bool operator <=(LinkKey left, LinkKey right) => left.CompareTo(right) <= 0;

    public static bool operator >=(LinkKey left, LinkKey right) => left.CompareTo(right) >= 0;
}
