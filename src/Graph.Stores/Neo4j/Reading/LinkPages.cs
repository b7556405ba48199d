using Graph.Core.Model;
using Graph.Core.Storage;
using Graph.Stores.Neo4j.Wire;

namespace Graph.Stores.Neo4j.Reading;

/// <summary>Reads a page of candidate links by filter, order and place, from the index of that order.</summary>
internal sealed class LinkPages(QueryApi api, LinkQuery query)
{
    private static readonly Cypher ByKey = Cypher.Load("graph/links-by-key");
    private static readonly Cypher ByPriority = Cypher.Load("graph/links-by-priority");

    public async Task<IReadOnlyList<CandidateLink>> ReadAsync(CancellationToken cancellation)
    {
        var found = new List<CandidateLink>();
        // An index begins with the kind or the decision, so each is read on its own and the pages are merged.
        foreach (var (statement, parameters) in query.Order == LinkOrder.Key ? KindByKind() : DecisionByDecision())
        {
            found.AddRange((await api.ReadAsync(statement, parameters, cancellation).ConfigureAwait(false)).Select(ModelRows.Link));
            if (query.Order == LinkOrder.Key && found.Count >= query.Take)
            {
                break;
            }
        }

        return [.. (query.Order == LinkOrder.Key ? found.OrderBy(l => l.Key) : found.OrderByDescending(l => l.Priority).ThenBy(l => l.Key)).Take(query.Take)];
    }

    private IEnumerable<(Cypher Statement, Parameters Parameters)> KindByKind()
    {
        var after = query.After?.Link;
        foreach (var kind in Enum.GetValues<LinkKind>().Where(k => (query.Kind is null || k == query.Kind) && (after is null || k >= after.Value.Kind)))
        {
            var begun = after is { } place && place.Kind == kind ? place : default(LinkKey?);
            var parameters = Filter().Long("kind", (long)kind).Text("left", Key(begun?.Left)).Text("right", Key(begun?.Right));
            // Names of an enumeration; null asks for all.
            yield return (ByKey, query.Decisions is { Count: > 0 } some ? parameters.Texts("decisions", some.Distinct().Order().Select(d => d.ToString())) : parameters.Text("decisions", null));
        }
    }

    private IEnumerable<(Cypher Statement, Parameters Parameters)> DecisionByDecision()
    {
        var decisions = query.Decisions is { Count: > 0 } some ? some.Distinct() : Enum.GetValues<LinkDecision>();
        return decisions.Select(decision => (ByPriority, Filter()
            .Text("decision", decision.ToString())
            .Long("only", (long?)query.Kind)
            .Double("priority", query.After?.Priority ?? double.MaxValue)
            .Long("kind", (long?)query.After?.Link.Kind ?? -1)
            .Text("left", Key(query.After?.Link.Left))
            .Text("right", Key(query.After?.Link.Right))));
    }

    private Parameters Filter() => new Parameters().Long("take", query.Take).Text("source", query.Source is null ? null : query.Source + ":");

    private static string Key(RecordKey? key) => key is { } known ? StoredText.Key(known) : "";
}
