using System.Globalization;
using Graph.Core.Model;
using Graph.Stores.Neo4j.Wire;

namespace Graph.Stores.Neo4j.Writing;

/// <summary>Writes what a change says of sources, loads, what they set aside, and judgements.</summary>
internal static class LedgerWriter
{
    private static readonly Cypher SourceSet = Cypher.Load("write/source");
    private static readonly Cypher LoadWritten = Cypher.Load("write/load");
    private static readonly Cypher Counted = Cypher.Load("write/counts");
    private static readonly Cypher Rejected = Cypher.Load("write/rejects");
    private static readonly Cypher Judged = Cypher.Load("write/judgement");

    public static async Task WriteAsync(WriteScope scope)
    {
        var change = scope.Change;
        if (change.Source is { } source)
        {
            await scope.RunAsync(SourceSet, Write(new Parameters(), source)).ConfigureAwait(false);
        }

        if (change.Load is { } load)
        {
            await scope.RunAsync(LoadWritten, new Parameters().Map("load", load, Write).Long("number", scope.Number)).ConfigureAwait(false);
        }

        await CountAsync(scope).ConfigureAwait(false);
        await RejectAsync(scope, change.RejectsOf ?? change.Batch?.Load ?? change.Load?.Id).ConfigureAwait(false);
        foreach (var judgement in new[] { change.Judgement, change.Revoked }.OfType<Judgement>())
        {
            await scope.RunAsync(Judged, new Parameters().Map("judgement", judgement, Write).Long("number", scope.Number)).ConfigureAwait(false);
        }
    }

    /// <summary>Names what a source is.</summary>
    internal static Parameters Write(Parameters to, Source source) => to
        .Text("name", source.Name)
        .Long("rank", source.Rank)
        .Text("trust", source.Trust.ToString())
        .Flag("eachOnce", source.EachOnce);

    private static async Task CountAsync(WriteScope scope)
    {
        var change = scope.Change;
        var load = change.Batch?.Load ?? (change.Counts != LoadCounts.Zero ? change.Load?.Id : null);
        if (load is null)
        {
            return;
        }

        var counted = await scope.AskAsync(Counted, Write(new Parameters().Text("load", load), change.Counts)).ConfigureAwait(false);
        if (counted.Count == 0 && change.Batch is { } batch)
        {
            throw new InvalidOperationException(
                string.Create(CultureInfo.InvariantCulture, $"Batch {batch.Number} is of load '{batch.Load}', which was never begun: commit the load first."));
        }
    }

    /// <summary>What was set aside keeps its place: by commit, then in the order in which it was told.</summary>
    private static Task RejectAsync(WriteScope scope, string? load) => scope.RunAsync(
        Rejected,
        [.. scope.Change.Rejects.Index()],
        (to, reject) => to
            .Text("load", load)
            .Text("file", OrdinalText.Write(reject.Item.File))
            .Long("row", reject.Item.Row)
            .Long("place", (scope.Number << 24) + reject.Index)
            .Text("column", SoundText.Of(reject.Item.Column))
            .Text("value", SoundText.Of(reject.Item.Value))
            .Text("problem", SoundText.Of(reject.Item.Problem))
            .Text("mend", SoundText.Of(reject.Item.Mend))
            .Flag("wholeRow", reject.Item.WholeRow)
            .Text("kind", reject.Item.Kind.ToString()));

    private static void Write(Parameters to, Load load) => Write(
        to.Text("id", load.Id)
            .Text("source", load.Source)
            .Text("format", load.Format)
            .Texts("files", load.Files.Select(SoundText.Of))
            .Text("version", SoundText.OrNull(load.Version))
            .Text("published", StoredText.Time(load.Published))
            .Text("startedAt", StoredText.Time(load.StartedAt))
            .Text("status", load.Status.ToString())
            .Text("mode", load.Mode.ToString())
            .Texts("roles", load.Roles.Select(SoundText.Of))
            .Text("undoneAt", load.UndoneAt is { } at ? StoredText.Time(at) : null)
            .Text("undoneBy", SoundText.OrNull(load.UndoneBy))
            .Text("tally", StoredText.Json(new SortedDictionary<string, long>(load.Tally.ToDictionary(), StringComparer.Ordinal)))
            .Text("problem", SoundText.OrNull(load.Problem)),
        load.Counts);

    private static Parameters Write(Parameters to, LoadCounts counts) => to
        .Long("read", counts.Read)
        .Long("stored", counts.Stored)
        .Long("unchanged", counts.Unchanged)
        .Long("late", counts.Late)
        .Long("setAside", counts.SetAside)
        .Long("opened", counts.Opened)
        .Long("changed", counts.Changed)
        .Long("closed", counts.Closed);

    private static void Write(Parameters to, Judgement judgement) => to
        .Text("id", judgement.Id)
        .Long("kind", (long)judgement.Link.Kind)
        .Text("left", StoredText.Key(judgement.Link.Left))
        .Text("right", StoredText.Key(judgement.Link.Right))
        .Text("verdict", judgement.Verdict.ToString())
        .Text("user", SoundText.Of(judgement.User))
        .Text("reason", SoundText.OrNull(judgement.Reason))
        .Text("at", StoredText.Time(judgement.At))
        .Text("revokedAt", judgement.RevokedAt is { } at ? StoredText.Time(at) : null)
        .Text("revokedBy", SoundText.OrNull(judgement.RevokedBy));
}
