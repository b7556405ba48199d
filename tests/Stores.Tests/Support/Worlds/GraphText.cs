using System.Globalization;
using Graph.Core.Model;

namespace Stores.Tests.Support.Worlds;

/// <summary>A whole graph as sorted lines: more than its hash covers, and a difference can be read.</summary>
internal static class GraphText
{
    public static async Task<IReadOnlyList<string>> OfAsync(OpenStore store)
    {
        var lines = new List<string>();
        var records = new List<RecordKey>();
        await foreach (var membership in store.Records.MembershipsAsync(CancellationToken.None))
        {
            records.Add(membership.Record);
            lines.Add($"member {membership.Record} in {membership.Entity}");
        }

        var links = await store.Graph.LinksOfAsync(records, CancellationToken.None);
        lines.AddRange(links.Select(Line));
        var ties = await store.Graph.TiesOfAsync(records, CancellationToken.None);
        lines.AddRange(ties.OrderBy(t => t.Key).SelectMany(t => t.Value.Selectors.Select(s => $"selector {t.Key} {s}").Concat(t.Value.Relations.Select(Line))));
        return lines;
    }

    /// <summary>The same, with what stands of each record and as of when: equal for graphs that were told the same loads.</summary>
    public static async Task<IReadOnlyList<string>> WithDatesAsync(OpenStore store)
    {
        var lines = new List<string>(await OfAsync(store));
        await foreach (var stand in store.Statements.StandingAsync(null, CancellationToken.None))
        {
            lines.Add($"stands {stand.Record} {stand.Hash} stated {stand.Stated:O} closed {stand.Closed:O}");
        }

        return lines;
    }

    /// <summary>The lines that only one of two graphs has, at most a few.</summary>
    public static string Difference(IReadOnlyList<string> expected, IReadOnlyList<string> actual) => string.Join(
        '\n',
        expected.Except(actual, StringComparer.Ordinal).Take(6).Select(l => $"- {l}").Concat(actual.Except(expected, StringComparer.Ordinal).Take(6).Select(l => $"+ {l}")));

    private static string Line(CandidateLink link) => string.Create(
        CultureInfo.InvariantCulture,
        $"link {link.Key} {link.Score:F6} {link.Probability:F6} {link.Decision} '{link.Reason}' risk {link.Risk} {string.Join(' ', link.Contributions.Select(c => $"{c.Evidence}/{c.Level}/{c.Weight:F4}"))}");

    private static string Line(Relation relation) =>
        $"relation {relation.StatedBy} {relation.Ordinal} {relation.Status} {string.Join(' ', relation.Targets)}";
}
