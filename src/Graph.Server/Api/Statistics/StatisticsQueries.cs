using Graph.Core.Model;
using Graph.Core.Storage;
using GraphQL.Types;

namespace Graph.Server.Api.Statistics;

/// <summary>The counts of the whole graph and where they stand.</summary>
internal sealed record StatisticsView(GraphTotals Totals, long FeedNumber, string Model);

/// <summary>A named count.</summary>
internal sealed record NamedCount(string Name, long Count);

/// <summary>A source with its current records, and those of them that are closed.</summary>
internal sealed record SourceCount(string Name, long Count, long Closed);

/// <summary>Counts of the whole graph.</summary>
internal static class StatisticsQueries
{
    public static void AddStatistics(this ObjectGraphType query) =>
        query.Field<NonNullGraphType<StatisticsType>>("statistics")
            .Description("Counts of the whole graph.")
            .Cost(100)
            .ResolveAsync(async c => ViewOf(await c.Counts().TotalsAsync(c.CancellationToken), c.Graph().Model));

    private static StatisticsView ViewOf(Counted<GraphTotals> totals, string model) => new(totals.Value, totals.FeedNumber, model);
}

/// <summary>The counts in the schema.</summary>
internal sealed class StatisticsType : ObjectGraphType<StatisticsView>
{
    public StatisticsType()
    {
        Name = "Statistics";
        Description = "Counts of the whole graph.";
        this.Required<StatisticsView, LongGraphType>("feedNumber", "The feed number the counts stand at: the last commit's, or of a large store while it is written to, one of a little before.", s => s.FeedNumber);
        this.RequiredText("model", "Hash of the model in use.", s => s.Model);
        this.Required<StatisticsView, LongGraphType>("recordCount", "Current records.", s => s.Totals.Records.Values.Sum());
        this.Required<StatisticsView, LongGraphType>("closedCount", "Of the current records, those that are closed: their lists no longer name them.", s => s.Totals.Closed.Values.Sum());
        this.Required<StatisticsView, LongGraphType>("entityCount", "Entities.", s => s.Totals.Entities.Values.Sum());
        this.Listed<StatisticsView, SourceCountType>("sources", "Current records by source.", s => Counts(s.Totals.Records).Select(c => new SourceCount(c.Name, c.Count, s.Totals.Closed.GetValueOrDefault(c.Name))));
        this.Listed<StatisticsView, NamedCountType>("entities", "Entities by kind.", s => Counts(s.Totals.Entities));
        this.Listed<StatisticsView, NamedCountType>("links", "Candidate links by kind and decision: SameAs/Review.", s => Counts(s.Totals.Links));
        this.Listed<StatisticsView, NamedCountType>("relations", "Stated relations by status.", s => Counts(s.Totals.Relations));
        this.Listed<StatisticsView, NamedCountType>("selectors", "Distinct selectors by kind.", s => Counts(s.Totals.Selectors));
    }

    private static IEnumerable<NamedCount> Counts<TKey>(IReadOnlyDictionary<TKey, long> counts)
        where TKey : notnull =>
        counts.Select(c => new NamedCount(c.Key.ToString()!, c.Value)).OrderBy(c => c.Name, StringComparer.Ordinal);
}

/// <summary>A named count in the schema.</summary>
internal sealed class NamedCountType : ObjectGraphType<NamedCount>
{
    public NamedCountType()
    {
        Name = "NamedCount";
        Description = "How many there are of something.";
        this.RequiredText("name", "Of what.", c => c.Name);
        this.Required<NamedCount, LongGraphType>("count", "How many.", c => c.Count);
    }
}

/// <summary>A source with its count in the schema.</summary>
internal sealed class SourceCountType : ObjectGraphType<SourceCount>
{
    public SourceCountType()
    {
        Name = "SourceCount";
        Description = "A source, what it is, and how many records it has.";
        this.RequiredText("name", "Its name.", c => c.Name);
        this.Required<SourceCount, LongGraphType>("count", "Its current records.", c => c.Count);
        this.Required<SourceCount, LongGraphType>("closed", "Of these, those that are closed.", c => c.Closed);
        Field<NonNullGraphType<SourceTrustType>>("trust").Description("How far it is trusted.").Resolve(c => c.Graph().SourceOf(c.Source.Name).Trust);
        Field<NonNullGraphType<IntGraphType>>("rank").Description("Higher ranks lead an entity.").Resolve(c => c.Graph().SourceOf(c.Source.Name).Rank);
        Field<NonNullGraphType<BooleanGraphType>>("eachOnce").Description("Whether it lists each party once.").Resolve(c => c.Graph().SourceOf(c.Source.Name).EachOnce);
    }
}

/// <summary>Trust in the schema.</summary>
internal sealed class SourceTrustType() : Vocabulary<SourceTrust>("SourceTrust", "How far a source is trusted; set by an admin.", Meaning)
{
    private static string Meaning(SourceTrust trust) => trust switch
    {
        SourceTrust.List => "A published list of designated parties.",
        SourceTrust.Verified => "Vetted data; the default of leads.",
        SourceTrust.Unverified => "Anyone's data: never merges with a designated party.",
        _ => throw new InvalidOperationException($"The trust {trust} has no description."),
    };
}
