using System.Collections.ObjectModel;
using Graph.Core.Model;

namespace Graph.Core.Resolution;

/// <summary>What screening says of a lead.</summary>
public enum ScreenDecision
{
    /// <summary>Nothing found.</summary>
    None,

    /// <summary>It may be a known party, or is or may be connected with one, however sure that connection is.</summary>
    Review,

    /// <summary>It is a known party: identity, never mere connection.</summary>
    Match,
}

/// <summary>An entity a lead may be, or be connected with, with its best member record (design rule 0).</summary>
/// <param name="Entity">The entity's id.</param>
/// <param name="Record">The member record that scored best.</param>
/// <param name="Caption">The entity's caption.</param>
/// <param name="Kind">The kind of the record.</param>
/// <param name="Designated">Whether any member record is of a list.</param>
/// <param name="Link">The scored pair; its left side is the lead.</param>
/// <param name="Corroboration">What other member records confirm or contradict; listed, not added.</param>
public sealed record ScreenCandidate(
    RecordKey Entity,
    RecordKey Record,
    string Caption,
    EntityKind Kind,
    bool Designated,
    ScoredPair Link,
    IReadOnlyList<Corroboration> Corroboration);

/// <summary>What a further member record says of the pair.</summary>
public sealed record Corroboration(RecordKey Record, IReadOnlyList<Contribution> Contributions);

/// <summary>A pair's score with its reasons, in the order the pair was given.</summary>
public sealed record ScoredPair(
    LinkKind Kind,
    double Prior,
    double Score,
    double Probability,
    LinkDecision Decision,
    string Reason,
    IReadOnlyList<Contribution> Contributions);

/// <summary>The answer to one lead.</summary>
/// <param name="Lead">The lead as read.</param>
/// <param name="Decision">Identity that is sure, something to look at, or nothing.</param>
/// <param name="Candidates">Best first: identity and connection ranked by probability, ties by entity id.</param>
/// <param name="FeedNumber">The feed number the answer stands at.</param>
/// <param name="Model">Hash of the card.</param>
public sealed record ScreenAnswer(
    Record Lead,
    ScreenDecision Decision,
    IReadOnlyList<ScreenCandidate> Candidates,
    long FeedNumber,
    string Model)
{
    /// <summary>Why the answer may be behind the store; null where it is not.</summary>
    public StoreAway? Away { get; init; }

    /// <summary>Candidates that could not be weighed, since the store is away and memory holds nothing of them. Such a lead is at least a review.</summary>
    public int Unread { get; init; }
}

/// <summary>Why two records are, or are not, one party or connected (both readings are given).</summary>
/// <param name="Left">The left record compared.</param>
/// <param name="Right">The right record compared.</param>
/// <param name="SameAs">Identity.</param>
/// <param name="Associated">Connection.</param>
/// <param name="SameEntity">Whether they are one entity now.</param>
/// <param name="Judgements">Verdicts on the pair, by time.</param>
public sealed record Explanation(
    Record Left,
    Record Right,
    ScoredPair SameAs,
    ScoredPair Associated,
    bool SameEntity,
    IReadOnlyList<Judgement> Judgements);

/// <summary>A search hit.</summary>
/// <param name="Entity">The entity's id.</param>
/// <param name="Record">The record whose name matched.</param>
/// <param name="Name">The name that matched, as stated.</param>
/// <param name="Score">0..1, similarity weighted by rarity.</param>
public sealed record SearchHit(RecordKey Entity, RecordKey Record, string Caption, EntityKind Kind, bool Designated, string Name, double Score);

/// <summary>What a search found, best first.</summary>
/// <param name="hits">The hits.</param>
/// <param name="standing">Where the answer stands; while the store is away, what memory holds nothing of is not found.</param>
public sealed class SearchHits(IReadOnlyList<SearchHit> hits, Standing standing) : ReadOnlyCollection<SearchHit>([.. hits])
{
    public Standing Standing { get; } = standing;
}

/// <summary>What one batch did.</summary>
/// <param name="FeedNumber">Where the store stands after it.</param>
/// <param name="AlreadyCommitted">The batch stood already: nothing was done.</param>
/// <param name="Counts">Read, stored, unchanged, late, set aside.</param>
/// <param name="Rejects">Rows set aside by resolution: keys already taken in the same load.</param>
/// <param name="DroppedBlocks">Hashes of the blocks this batch touched that hold too many records to make candidates.</param>
public sealed record BatchReport(long FeedNumber, bool AlreadyCommitted, LoadCounts Counts, IReadOnlyList<Reject> Rejects, IReadOnlySet<ulong> DroppedBlocks);
