using Graph.Core.Model;
using Graph.Core.Resolution;
using Graph.Stores.Neo4j.Wire;

namespace Graph.Stores.Neo4j.Writing;

/// <summary>Writes the selectors that records bear; those that many bear are marked as hubs.</summary>
internal sealed class SelectorWriter(WriteScope scope, KnownRecords known)
{
    private const int RecordsAtOnce = 2000;
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
        foreach (var some in borne[true].Where(b => b.Value.Count > 0).Chunk(RecordsAtOnce))
        {
            await scope.RunAsync(New, OfNew(some)).ConfigureAwait(false);
        }

        await scope.RunAsync(Again, [.. borne[false].SelectMany(Each)], Write, WithHub).ConfigureAwait(false);
    }

    /// <summary>Each selector once, and which of them each record bears, by their places.</summary>
    private static Parameters OfNew(KeyValuePair<RecordKey, IReadOnlyList<Selector>>[] borne)
    {
        var places = borne.SelectMany(b => b.Value).Distinct().Order().Select((selector, place) => (selector, place)).ToDictionary(s => s.selector, s => (long)s.place);
        var parameters = new Parameters()
            .Rows("selectors", places.OrderBy(s => s.Value).Select(s => s.Key), Write)
            .Rows("rows", borne, (to, b) => to.Text("key", StoredText.Key(b.Key)).Longs("places", b.Value.Distinct().Select(s => places[s])));
        WithHub(parameters);
        return parameters;
    }

    private static void WithHub(Parameters to) => to.Long("hub", SelectorSteps.HubDegree);

    private static IEnumerable<(RecordKey Record, Selector Selector)> Each(KeyValuePair<RecordKey, IReadOnlyList<Selector>> borne) =>
        borne.Value.Distinct().Select(selector => (borne.Key, selector));

    private static void Write(Parameters to, (RecordKey Record, Selector Selector) borne) => Write(to.Text("key", StoredText.Key(borne.Record)), borne.Selector);

    private static void Write(Parameters to, Selector selector) => to
        .Text("kind", selector.Kind.ToString())
        .Text("value", OrdinalText.Write(selector.Value))
        .Text("label", Labels.Of(selector.Kind));
}
