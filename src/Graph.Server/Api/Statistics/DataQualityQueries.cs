using Graph.Core.Storage;
using Graph.Server.Api.Relay;
using GraphQL;
using GraphQL.Types;

namespace Graph.Server.Api.Statistics;

/// <summary>How good the data is.</summary>
internal static class DataQualityQueries
{
    public static void AddDataQuality(this ObjectGraphType query) =>
        query.Field<NonNullGraphType<ConnectionType<QualityFinding, QualityFindingType>>>("dataQuality")
            .Description("Counts what is wrong with the data that was loaded, by source and load; by kind, most first.")
            .Argument<StringGraphType>("source", "Only of this source.")
            .Argument<IdGraphType>("load", "Only of this load; hubs are of none and are left out.")
            .First().After().Cost(100)
            .ResolveAsync(async c => OffsetPages.Of(
                c,
                (await c.Counts().FindingsAsync(new QualityQuery(c.GetArgument<string?>("source"), c.GetArgument<string?>("load")), c.CancellationToken)).Value));
}

/// <summary>A finding in the schema.</summary>
internal sealed class QualityFindingType : ObjectGraphType<QualityFinding>
{
    public QualityFindingType()
    {
        Name = "QualityFinding";
        Description = "How often something is wrong in one place of the data.";
        this.Required<QualityFinding, QualityKindType>("kind", "What is wrong.", f => f.Kind);
        this.Text("source", "Whose data it is; null where it is of several.", f => f.Source);
        this.Text("load", "Of which load; null where it is of none.", f => f.Load);
        this.RequiredText("detail", "Where: the column, the kind of relation, or the kind of selector.", f => f.Detail);
        this.Required<QualityFinding, LongGraphType>("count", "How often.", f => f.Count);
        this.Listed<QualityFinding, StringGraphType>("examples", "Where to look, at most three: record keys, or file and row.", f => f.Examples);
    }
}

/// <summary>Sorts of finding in the schema.</summary>
internal sealed class QualityKindType() : Vocabulary<QualityKind>("QualityKind", "What can be wrong with data.", Meaning)
{
    private static string Meaning(QualityKind kind) => kind switch
    {
        QualityKind.UnreadRow => "Rows that could not be read, and are left out.",
        QualityKind.UnreadValue => "Values that could not be read: kept as words, or left out.",
        QualityKind.UnreadDate => "Dates that are none; kept as words.",
        QualityKind.BadChecksum => "Numbers and wallet addresses whose check digits are wrong.",
        QualityKind.KeyTaken => "Keys that stood already in the same load for other content.",
        QualityKind.CutText => "Texts that their publisher cut.",
        QualityKind.Orphan => "Rows and values about a party that was not in the files.",
        QualityKind.UnresolvedRelation => "Relations whose other end no record bears.",
        QualityKind.AmbiguousRelation => "Relations whose other end several parties bear.",
        QualityKind.Hub => "Values that so many records bear that they tie nobody.",
        QualityKind.LargeBlock => "Blocks of alike records too large to make candidates, when the load was resolved.",
        _ => throw new InvalidOperationException($"The kind {kind} has no description."),
    };
}
