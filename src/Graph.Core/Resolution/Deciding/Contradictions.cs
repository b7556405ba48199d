using Graph.Core.Model;
using Graph.Core.Resolution.Comparing.Claims;
using Graph.Core.Resolution.Normalising;

namespace Graph.Core.Resolution.Deciding;

/// <summary>The hard contradictions of design rule 2: why two records can never be one entity.</summary>
public static class Contradictions
{
    private const int MostYearsApart = 2;

    /// <summary>The reason in words, or null.</summary>
    public static string? Between(RecordProfile left, RecordProfile right, Func<RecordKey, Source> sourceOf) =>
        EachOnce(left, right, sourceOf) ?? Kinds(left, right) ?? Numbers(Of(left), Of(right)) ?? Wallets(left, right) ?? BirthYears(left, right);

    /// <summary>Whether both are of one source that lists each party once; such pairs are never scored, so never in conflict.</summary>
    public static string? EachOnce(RecordProfile left, RecordProfile right, Func<RecordKey, Source> sourceOf) =>
        string.Equals(left.Key.Source, right.Key.Source, StringComparison.Ordinal) && sourceOf(left.Key).EachOnce
            ? $"{left.Key.Source} lists each party once"
            : null;

    private static string? Kinds(RecordProfile left, RecordProfile right) =>
        KindComparison.Contradict(left.Kind, right.Kind)
            ? string.Join(" and ", new[] { left.Kind, right.Kind }.Order().Select(k => $"a {k.ToString().ToLowerInvariant()}")) + " are never one"
            : null;

    /// <summary>Whether two parties bear different valid numbers of a type of which each has one.</summary>
    internal static string? Numbers(IEnumerable<NormalIdentifier> left, IEnumerable<NormalIdentifier> right)
    {
        foreach (var ones in left.Where(IsOnlyOne).ToLookup(n => n.Type, n => n.Number))
        {
            var others = right.Where(o => IsOnlyOne(o) && o.Type == ones.Key).Select(o => o.Number).ToList();
            // One number in common outweighs others: a list may print an old number beside the new one.
            if (others.Count > 0 && !ones.Intersect(others).Any())
            {
                return $"two different valid numbers of type {ones.Key}, of which a party has one";
            }
        }

        return null;
    }

    private static bool IsOnlyOne(NormalIdentifier number) => number is { SingleValued: true, ChecksumValid: true };

    private static IEnumerable<NormalIdentifier> Of(RecordProfile profile) => profile.Identifiers.Select(i => i.Normal);

    private static string? Wallets(RecordProfile left, RecordProfile right) =>
        (left.Kind == EntityKind.Wallet || right.Kind == EntityKind.Wallet) && IsOneOf(left.Kind, right.Kind, EntityKind.Wallet)
        && Addresses(left).ToList() is { Count: > 0 } ones && Addresses(right).ToList() is { Count: > 0 } others && !ones.Intersect(others).Any()
            ? "two different wallet addresses"
            : null;

    private static IEnumerable<Selector> Addresses(RecordProfile profile) =>
        profile.Selectors.Select(s => s.Selector).Where(s => s.Kind == SelectorKind.Wallet);

    private static string? BirthYears(RecordProfile left, RecordProfile right)
    {
        if (!IsOneOf(left.Kind, right.Kind, EntityKind.Person, EntityKind.Persona) || left.BirthDates.Length == 0 || right.BirthDates.Length == 0)
        {
            return null;
        }

        var apart = left.BirthDates.Min(l => right.BirthDates.Min(r => YearsApart(l.Normal, r.Normal)));
        return apart > MostYearsApart ? $"birth years more than {MostYearsApart} apart, both exact" : null;
    }

    /// <summary>Whether both kinds are among these, or not known: a lead without a kind is guarded like the one it may be.</summary>
    private static bool IsOneOf(EntityKind left, EntityKind right, params ReadOnlySpan<EntityKind> kinds) =>
        (left == EntityKind.Party || kinds.Contains(left)) && (right == EntityKind.Party || kinds.Contains(right));

    private static int YearsApart(PartialDate left, PartialDate right) =>
        left.Circa || right.Circa || left.IsRange || right.IsRange ? 0 : Math.Abs(left.First.Year - right.First.Year);
}
