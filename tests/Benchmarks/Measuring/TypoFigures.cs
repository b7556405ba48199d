using Graph.Core.Resolution;
using Record = Graph.Core.Model.Record;

namespace Benchmarks.Measuring;

/// <summary>How often the right party comes first for leads with a typing error.</summary>
/// <param name="Leads">How many leads.</param>
/// <param name="First">How many have their party first.</param>
/// <param name="Level">How many have it level with the first, which bears the very same name.</param>
public sealed record TypoFigures(int Leads, int First, int Level)
{
    private const int Shown = 10;

    /// <summary>The share of leads that are right: a lead of a name alone cannot tell two of one name apart.</summary>
    public double Right => (double)(First + Level) / Leads;

    public static async Task<TypoFigures> MeasureAsync(IResolvedGraph graph, IReadOnlyList<TypoLead> leads)
    {
        var (first, level) = (0, 0);
        foreach (var chunk in leads.Chunk(250))
        {
            var answers = await graph.ScreenAsync([.. chunk.Select(l => l.Lead)], Shown, CancellationToken.None);
            foreach (var (lead, answer) in chunk.Zip(answers))
            {
                var isFirst = answer.Candidates is [var top, ..] && top.Record == lead.Party.Key;
                first += isFirst ? 1 : 0;
                level += !isFirst && IsLevel(lead.Party, answer.Candidates) ? 1 : 0;
            }
        }

        return new TypoFigures(leads.Count, first, level);
    }

    private static bool IsLevel(Record party, IReadOnlyList<ScreenCandidate> candidates) =>
        candidates.FirstOrDefault(c => c.Record == party.Key) is { } right
        && candidates[0].Link.Score == right.Link.Score
        && string.Equals(candidates[0].Caption, party.Caption, StringComparison.Ordinal);
}
