namespace Graph.Core.Model;

/// <summary>A person's verdict on a candidate link.</summary>
public enum Verdict
{
    Positive,
    Negative,

    /// <summary>Seen and left open: history, without effect on clusters.</summary>
    Unsure,
}

/// <summary>A verdict as given: append-only, attributed, revocable, never overridden by the model.</summary>
/// <param name="Id">Content id: hash of link, verdict, user and time; giving it twice is one judgement.</param>
/// <param name="Link">What was judged.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="User">Who gave it.</param>
/// <param name="Reason">Why, in that person's words.</param>
/// <param name="At">When, from the host's clock. The later verdict on a pair wins; ties go to the larger id.</param>
/// <param name="RevokedAt">When it was taken back, if it was.</param>
/// <param name="RevokedBy">Who took it back.</param>
public sealed record Judgement(
    string Id,
    LinkKey Link,
    Verdict Verdict,
    string User,
    string? Reason,
    DateTimeOffset At,
    DateTimeOffset? RevokedAt = null,
    string? RevokedBy = null)
{
    /// <summary>Makes a judgement with its content id.</summary>
    public static Judgement Of(LinkKey link, Verdict verdict, string user, string? reason, DateTimeOffset at) => new(
        StableHash.Hex($"{link}|{verdict}|{user}|{at.UtcDateTime:O}")[..32], link, verdict, user, reason, at);
}
