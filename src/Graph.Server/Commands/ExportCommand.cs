using System.CommandLine;
using Graph.Core.Exporting;
using Graph.Core.Model;
using Graph.Core.Storage;
using Graph.Stores;

namespace Graph.Server.Commands;

/// <summary><c>export</c>: writes the graph, or what lies around some entities, in a format of other tools.</summary>
internal static class ExportCommand
{
    private static readonly string[] Grains = [.. Enum.GetNames<ExportGrain>().Select(g => g.ToLowerInvariant())];

    public static Command Of(Surroundings around)
    {
        var format = new Argument<string>("FORMAT")
        {
            Description = "ftm: FollowTheMoney entities as JSON lines, which load back as they were. csv: nodes.csv and edges.csv, safe to open in a spreadsheet. "
                + "graphml, gexf: for yEd, Cytoscape, Gephi (gexf with its timeline). cypher: a script for Neo4j 5 (cypher-shell -f).",
        };
        format.AcceptOnlyFromAmong([.. GraphWriters.Formats]);
        var output = new Option<string?>("--output") { Description = "Where to write; standard output when not said. Of csv a folder, or an archive when the name ends in .zip.", HelpName = "FILE" };
        var entities = new Option<string[]>("--entity") { Description = "Only what lies around this entity, by its id or the key of any of its records; may be said several times.", HelpName = "ID", DefaultValueFactory = _ => [] };
        var hops = new Option<int>("--hops") { Description = $"Edges to go outward from --entity, 0 to {ExportScope.MostHops}.", HelpName = "N", DefaultValueFactory = _ => 1 };
        var by = new Option<string?>("--by") { Description = "What a node is: entity (all values of its records) or record (as its source states it). Default: record for ftm, entity for the others." };
        by.AcceptOnlyFromAmong(Grains);
        var source = new Option<string?>("--source") { Description = "Only records of this source (with --by record): an ftm export of one source loads back under the same keys.", HelpName = "NAME" };
        var command = new Command("export", "Writes the graph, or what lies around some entities, in a format of other tools. The same graph gives the same bytes.") { format, output, entities, hops, by, source };
        command.SetAction((parse, cancellation) =>
        {
            var name = parse.GetValue(format)!;
            var grain = parse.GetValue(by) is { } said ? Enum.Parse<ExportGrain>(said, ignoreCase: true) : GraphWriters.DefaultGrain(name);
            var query = new ExportQuery(grain, Keys(parse.GetValue(entities)!), parse.GetValue(hops), parse.GetValue(source), Source.Default);
            return RunAsync(around, StoreOption.Of(parse, around), name, parse.GetValue(output), Checked(query), cancellation);
        });
        return command;
    }

    private static async Task<int> RunAsync(Surroundings around, StorePlace place, string format, string? output, ExportQuery query, CancellationToken cancellation)
    {
        // The store alone: an export needs no candidate index, which would be built in memory first.
        await StoreOption.RequireStandingAsync(place, cancellation);
        await using var store = await place.OpenAsync(cancellation);
        var sourceOf = await store.Ledger.SourceOfAsync(cancellation);
        var scope = await ScopeAsync(store, query, cancellation);
        using var target = ExportPlace.Of(format, output, around);
        ExportOutcome outcome;
        using (var writer = GraphWriters.Of(format, target.Open))
        {
            outcome = await GraphExport.RunAsync(store.Records, store.Graph, scope, query with { SourceOf = sourceOf }, writer, cancellation);
        }

        target.Keep();
        return Tell(around, query.Grain, outcome);
    }

    private static async Task<ExportScope> ScopeAsync(OpenedStore store, ExportQuery query, CancellationToken cancellation)
    {
        try
        {
            return query.Entities.Count == 0 ? ExportScope.Everything : await ExportScope.AroundAsync(store.Graph, query.Entities, query.Hops, cancellation);
        }
        catch (KeyNotFoundException e)
        {
            throw new CommandException(e.Message);
        }
    }

    private static int Tell(Surroundings around, ExportGrain grain, ExportOutcome outcome)
    {
        around.Say($"Wrote {outcome.Nodes:N0} {(grain == ExportGrain.Record ? "records" : "entities")} and {outcome.Edges:N0} edges, at feed number {outcome.Began}.");
        if (outcome.Untied > 0)
        {
            around.Say($"{outcome.Untied:N0} stated relations have no edge, since their other end is not known or is several; ftm keeps them with their records.");
        }

        if (outcome.Cut > 0)
        {
            around.Say($"{outcome.Cut:N0} edges of hubs were not followed: an entity's first {ExportScope.EdgesAnEntity:N0} are.");
        }

        if (outcome.Began != outcome.Ended)
        {
            around.Say($"The store has changed meanwhile (feed number {outcome.Ended}): what was written is of no one moment. Export again.");
        }

        return outcome.Began != outcome.Ended || outcome.Cut > 0 ? ExitCodes.Problems : ExitCodes.Done;
    }

    private static IReadOnlyList<RecordKey> Keys(IEnumerable<string> texts) =>
        [.. texts.Select(t => RecordKey.TryParse(t, out var key) ? key : throw new UsageException($"'{t}' is no id: write source:recordId, as search shows it."))];

    private static ExportQuery Checked(ExportQuery query) => query switch
    {
        { Hops: < 0 or > ExportScope.MostHops } => throw new UsageException($"--hops is 0 to {ExportScope.MostHops}."),
        { Source: not null, Grain: ExportGrain.Entity } => throw new UsageException("--source chooses among records: say --by record with it."),
        _ => query,
    };
}
