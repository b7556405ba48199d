using Graph.Core.Model;
using Graph.Stores.Neo4j.Wire;

namespace Graph.Stores.Neo4j.Writing;

/// <summary>Writes candidate links.</summary>
internal sealed class LinkWriter(WriteScope scope, KnownRecords known)
{
    private static readonly Cypher Removed = Cypher.Load("write/links-removed");
    private static readonly Cypher New = Cypher.Load("write/links-new");
    private static readonly Cypher Again = Cypher.Load("write/links-again");

    public async Task WriteAsync()
    {
        await scope.RunAsync(Removed, [.. scope.Change.RemovedLinks.Order()], static (to, key) => Write(to, key)).ConfigureAwait(false);
        var links = scope.Change.Links.OrderBy(l => l.Key).ToLookup(l => known.IsFresh(l.Left) || known.IsFresh(l.Right));
        await scope.RunAsync(New, [.. links[true]], Write).ConfigureAwait(false);
        await scope.RunAsync(Again, [.. links[false]], Write).ConfigureAwait(false);
    }

    private static Parameters Write(Parameters to, LinkKey key) => to
        .Long("kind", (long)key.Kind)
        .Text("left", StoredText.Key(key.Left))
        .Text("right", StoredText.Key(key.Right));

    private static void Write(Parameters to, CandidateLink link)
    {
        WriteDecision(to, link, link.Contributions);
        to.Double("priority", link.Priority).Double("risk", link.Risk);
    }

    /// <summary>What was decided of a link, and why.</summary>
    public static void WriteDecision(Parameters to, CandidateLink link, IEnumerable<Contribution> contributions) => Write(to, link.Key)
        .Text("decision", link.Decision.ToString())
        .Double("prior", link.Prior)
        .Double("score", link.Score)
        .Double("probability", link.Probability)
        .Text("reason", SoundText.Of(link.Reason))
        .Text("model", link.Model)
        .Text("contributions", StoredText.Json(contributions));
}
