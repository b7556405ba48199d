using Graph.Core.Model;
using Graph.Core.Storage;
using Graph.Stores.Neo4j.Reading;
using Graph.Stores.Neo4j.Wire;

namespace Graph.Stores.Neo4j;

/// <content>The quality of what was loaded.</content>
public sealed partial class Neo4jStore
{
    /// <summary>Groups of one kind that are told: past it they are of files whose columns are no columns.</summary>
    private const int MostGroups = 500;

    private static readonly Cypher SetAside = Cypher.Load("quality/set-aside");
    private static readonly Cypher Untied = Cypher.Load("quality/untied");
    private static readonly Cypher Hubs = Cypher.Load("quality/hubs");

    public async Task<IReadOnlyList<QualityFinding>> SetAsideAsync(QualityQuery query, CancellationToken cancellation) =>
        [.. (await WholeAsync(SetAside, () => Of(query), cancellation).ConfigureAwait(false))
            .Select(row => Finding(row, row.Named<QualityKind>("kind")))];

    public async Task<IReadOnlyList<QualityFinding>> UntiedAsync(QualityQuery query, CancellationToken cancellation) =>
        [.. (await WholeAsync(Untied, () => Of(query), cancellation).ConfigureAwait(false))
            .Select(row => Finding(
                row, row.Named<RelationStatus>("kind") == RelationStatus.Ambiguous ? QualityKind.AmbiguousRelation : QualityKind.UnresolvedRelation))];

    public async Task<IReadOnlyList<QualityFinding>> HubsAsync(QualityQuery query, CancellationToken cancellation)
    {
        var sourceOf = await this.SourceOfAsync(cancellation).ConfigureAwait(false);
        var borne = (await WholeAsync(Hubs, static () => new Parameters(), cancellation).ConfigureAwait(false))
            .Select(row => (new Selector(row.Named<SelectorKind>("kind"), OrdinalText.Read(row.Text("value"))), row.Text("source"), row.Int("n")));
        var hubs = HubDegrees.Of(borne, query.Source, sourceOf).GroupBy(h => h.Selector.Kind).ToList();
        var firsts = await BearersAsync([.. hubs.Select(g => g.MaxBy(h => h.Degree).Selector)], query.Examples, cancellation).ConfigureAwait(false);
        return
        [
            .. hubs
                .Select(g => new QualityFinding(
                    QualityKind.Hub, query.Source, null, g.Key.ToString(), g.Count(), [.. firsts[g.MaxBy(h => h.Degree).Selector].Records.Select(r => r.ToString())]))
                .OrderByDescending(f => f.Count).ThenBy(f => f.Detail, StringComparer.Ordinal),
        ];
    }

    private static Parameters Of(QualityQuery query) => new Parameters()
        .Text("source", query.Source)
        .Text("load", query.Load)
        .Long("examples", query.Examples)
        .Long("most", MostGroups);

    private static QualityFinding Finding(Row row, QualityKind kind) =>
        new(kind, row.Text("source"), row.TextOrNull("load"), row.Text("detail"), row.Long("n"), [.. row.Texts("examples").Select(OrdinalText.Read)]);
}
