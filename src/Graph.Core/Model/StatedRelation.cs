namespace Graph.Core.Model;

/// <summary>A relation as a record states it: to a record key, or to a name that resolution has still to tie to a record.</summary>
/// <param name="Kind">The type of the relation.</param>
/// <param name="Target">The other end: a record key (<c>source:recordId</c>) when <paramref name="TargetIsKey"/>, else a name.</param>
/// <param name="TargetIsKey">Whether <paramref name="Target"/> is a key.</param>
/// <param name="Reversed">The target is the subject: the record is owned by, employed by … the target.</param>
/// <param name="Share">The share of an ownership.</param>
/// <param name="From">From when it holds.</param>
/// <param name="To">Until when it holds.</param>
/// <param name="Original">The words of the source.</param>
/// <param name="Transfer">What moved, of <see cref="RelationKind.TransferredTo"/>.</param>
public sealed record StatedRelation(
    RelationKind Kind,
    string Target,
    bool TargetIsKey,
    bool Reversed = false,
    ShareRange? Share = null,
    PartialDate? From = null,
    PartialDate? To = null,
    string? Original = null,
    Transfer? Transfer = null);

/// <summary>A share of an ownership in percent, exact when both ends are equal; BODS 0.4 states ranges, and whether their ends belong to them.</summary>
/// <param name="Minimum">The least share.</param>
/// <param name="Maximum">The greatest share.</param>
/// <param name="MinimumExcluded">The share is more than <paramref name="Minimum"/> ("over 50 %").</param>
/// <param name="MaximumExcluded">The share is less than <paramref name="Maximum"/>.</param>
public readonly record struct ShareRange(decimal Minimum, decimal Maximum, bool MinimumExcluded = false, bool MaximumExcluded = false);
