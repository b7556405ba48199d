using Graph.Core.Model;
using Graph.Core.Resolution.Normalising;

namespace Graph.Core.Resolution.Blocking;

/// <summary>The candidates of a record that is not stored.</summary>
/// <param name="Identity">Records it may be, those with the most and rarest keys in common first.</param>
/// <param name="Connection">Records it shares a selector or a stated relation with.</param>
internal sealed record LeadCandidates(IReadOnlyList<RecordKey> Identity, IReadOnlyList<RecordKey> Connection);

/// <summary>Finds the candidates of leads, bounded.</summary>
/// <param name="index">The index.</param>
/// <param name="degrees">Degrees as stored.</param>
/// <param name="bound">Tells what would not be shown of a lead, so that it is not read; null where all are asked for.</param>
internal sealed class CandidateSearch(ICandidateIndex index, ISelectorDegrees degrees, IPairBound? bound)
{
    /// <summary>Candidates compared for one lead at most: those beyond have only few and common keys.</summary>
    public const int MostCandidates = 100;

    public LeadCandidates Of(PreparedRecord lead)
    {
        var (weights, blocks) = (new Dictionary<int, double>(), new BlockMembers());
        index.Read(lead.Keys.Blocks, BlockingKeys.LargestBlock, blocks);
        for (var block = 0; block < blocks.Blocks; block++)
        {
            // A key that few bear says more: the order in which candidates are cut.
            Raise(weights, blocks.Of(block), 1 / Math.Log2(2 + blocks.CountOf(block)));
        }

        return new LeadCandidates([.. Best(weights, lead.Key).Where(o => MayShow(lead, o)).Select(index.KeyOf)], Connections(lead));
    }

    private bool MayShow(PreparedRecord lead, int ordinal) =>
        bound is null || bound.MayShow(lead.Sketch, lead.Profile.Names, index.SketchOf(ordinal), new IndexedNames(index, ordinal));

    private List<RecordKey> Connections(PreparedRecord lead)
    {
        var weights = new Dictionary<int, double>();
        foreach (var selector in lead.Keys.Selectors)
        {
            if (index.CountOf(selector) <= BlockingKeys.LargestBlock && degrees.DegreeOf(selector) < SelectorSteps.HubDegree)
            {
                int[] members = [.. index.Members(selector)];
                Raise(weights, members, 1 / Math.Log2(2 + members.Length));
            }
        }

        var targets = new RelationTargets(index.Members, index.KeyOf, index.IsClosed);
        var related = lead.Record.Relations.SelectMany(r => targets.Candidates(lead.Key, r)).Where(k => k != lead.Key);
        return [.. related.Concat(Best(weights, lead.Key).Select(index.KeyOf)).Distinct().Take(MostCandidates)];
    }

    private static void Raise(Dictionary<int, double> weights, ReadOnlySpan<int> members, double weight)
    {
        foreach (var ordinal in members)
        {
            weights[ordinal] = weights.GetValueOrDefault(ordinal) + weight;
        }
    }

    private List<int> Best(Dictionary<int, double> weights, RecordKey except)
    {
        var cut = weights.Count <= MostCandidates
            ? double.MinValue
            : weights.Values.OrderDescending().ElementAt(MostCandidates - 1);
        return
        [
            .. weights.Where(w => w.Value >= cut)
                .Select(w => (Ordinal: w.Key, Key: index.KeyOf(w.Key), w.Value))
                .Where(c => c.Key != except)
                .OrderByDescending(c => Math.Round(c.Value, 9)).ThenBy(c => c.Key)
                .Take(MostCandidates)
                .Select(c => c.Ordinal),
        ];
    }

    private readonly struct IndexedNames(ICandidateIndex index, int ordinal) : INamesAtHand
    {
        public NameForm[]? Read() => index.NamesOf(ordinal);
    }
}
