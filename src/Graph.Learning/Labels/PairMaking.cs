using Graph.Core.Model;
using Graph.Learning.Generating;

namespace Graph.Learning.Labels;

/// <summary>Pairs two views of each party as a match, and its lead's view with near names of other parties as none.</summary>
internal sealed class PairMaking
{
    private const ulong Seed = 2022_01_31;

    /// <summary>Views with less in common would never be candidates.</summary>
    private const float Blocked = .2f;

    private readonly SplitMix64 _stream = new(Seed);
    private readonly (Record List, Record Lead)[] _views;

    public PairMaking(IEnumerable<Record> parties)
    {
        // One in four of the parties with a single name: they teach little that the others do not.
        var chosen = parties.Where(p => p.Claims.Any(c => c.Property == ClaimProperty.Name)).OrderBy(p => p.Key)
            .Where(p => p.Claims.Count(PartyView.IsName) > 1 || StableHash.Of(p.Key.ToString(), Seed) % 4 == 0);
        _views = [.. chosen.Select(p => PartyView.Of(p, _stream.Fork(p.Key.ToString())))];
    }

    public IReadOnlyList<LabelledPair> Make() =>
        [.. Training([.. _views.Where(v => !Held(v.Lead))]), .. HeldOut([.. _views.Where(v => Held(v.Lead))])];

    /// <summary>One party in four is held out, whole.</summary>
    private static bool Held(Record view) => StableHash.Of(view.Key.RecordId, Seed) % 4 == 1;

    private IEnumerable<LabelledPair> Training((Record List, Record Lead)[] views)
    {
        var index = new NearNames([.. views.Select(v => v.List)]);
        foreach (var (list, lead) in views)
        {
            var near = index.Nearest(lead, 60, Blocked).Where(n => Comparable(index.Records[n.Record], lead)).ToArray();
            if (near.Any(n => index.Records[n.Record].Key == list.Key) || ShareNumber(list, lead))
            {
                yield return new LabelledPair(list, lead, true, LabelPart.Train);
            }

            var others = near.Select(n => index.Records[n.Record]).Where(r => r.Key != list.Key).ToArray();
            foreach (var other in others.Take(2).Concat(_stream.Shuffled(others.Skip(2)).Take(2)))
            {
                yield return new LabelledPair(other, lead, false, LabelPart.Train);
            }
        }
    }

    /// <summary>Every candidate of each held-out lead, up to ten; half of the leads are of parties the list does not hold.</summary>
    private static IEnumerable<LabelledPair> HeldOut((Record List, Record Lead)[] views)
    {
        var listed = views.Where(v => StableHash.Of(v.List.Key.RecordId, Seed + 1) % 2 == 0).Select(v => v.List).ToArray();
        var index = new NearNames(listed);
        foreach (var (list, lead) in views)
        {
            foreach (var (record, _) in index.Nearest(lead, 10, Blocked).Where(n => Comparable(listed[n.Record], lead)))
            {
                yield return new LabelledPair(listed[record], lead, listed[record].Key == list.Key, LabelPart.Hold);
            }
        }
    }

    /// <summary>A person is no company (design rule 2): such pairs are never scored.</summary>
    private static bool Comparable(Record left, Record right) =>
        left.Kind == right.Kind || left.Kind == EntityKind.Party || right.Kind == EntityKind.Party
        || (IsFirm(left.Kind) && IsFirm(right.Kind));

    private static bool IsFirm(EntityKind kind) => kind is EntityKind.Company or EntityKind.Organization;

    private static bool ShareNumber(Record left, Record right) =>
        left.Values(ClaimProperty.Identifier).Intersect(right.Values(ClaimProperty.Identifier), StringComparer.Ordinal).Any();
}
