using Graph.Core.Model;
using Graph.Core.Resolution;
using Graph.Stores.Neo4j.Wire;

namespace Graph.Stores.Neo4j.Writing;

/// <summary>Writes the selectors that records bear; those that many bear are marked as hubs.</summary>
internal sealed class SelectorWriter(WriteScope scope, KnownRecords known)
{
    private static readonly Cypher Left = Cypher.Load("write/selectors-left");
    private static readonly Cypher New = Cypher.Load("write/selectors-new");
    private static readonly Cypher Again = Cypher.Load("write/selectors-again");

    public async Task WriteAsync()
    {
        var borne = scope.Change.Selectors.OrderBy(b => b.Key).ToLookup(b => known.IsFresh(b.Key));
        await scope.RunAsync(
            Left,
            [.. borne[false], .. scope.Change.Gone.Where(gone => !scope.Change.Selectors.ContainsKey(gone)).Order().Select(gone => KeyValuePair.Create(gone, (IReadOnlyList<Selector>)[]))],
            static (to, b) => to.Text("key", StoredText.Key(b.Key)).Texts("borne", b.Value.Select(s => $"{s.Kind}:{OrdinalText.Write(s.Value)}")),
            WithHub).ConfigureAwait(false);
        await scope.RunAsync(New, [.. borne[true].SelectMany(Each)], Write, WithHub).ConfigureAwait(false);
        await scope.RunAsync(Again, [.. borne[false].SelectMany(Each)], Write, WithHub).ConfigureAwait(false);
    }

    private static void WithHub(Parameters to) => to.Long("hub", SelectorSteps.HubDegree);

    private static IEnumerable<(RecordKey Record, Selector Selector)> Each(KeyValuePair<RecordKey, IReadOnlyList<Selector>> borne) =>
        borne.Value.Distinct().Select(selector => (borne.Key, selector));

    private static void Write(Parameters to, (RecordKey Record, Selector Selector) borne) => to
        .Text("key", StoredText.Key(borne.Record))
        .Text("kind", borne.Selector.Kind.ToString())
        .Text("value", OrdinalText.Write(borne.Selector.Value))
        .Text("label", Labels.Of(borne.Selector.Kind));
}
