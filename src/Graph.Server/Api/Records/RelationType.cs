using Graph.Core.Model;
using Graph.Server.Api.Entities;
using GraphQL.Types;

namespace Graph.Server.Api.Records;

/// <summary>How far the other end of a relation is known, in the schema.</summary>
internal sealed class RelationStatusType() : Vocabulary<RelationStatus>("RelationStatus", "How far the other end of a stated relation is known.", Meaning)
{
    private static string Meaning(RelationStatus status) => status switch
    {
        RelationStatus.Resolved => "Tied to one record.",
        RelationStatus.Ambiguous => "Several parties bear the name and nothing decides between them: kept untied.",
        RelationStatus.Unresolved => "No record bears the name or key.",
        _ => throw new InvalidOperationException($"The status {status} has no description."),
    };
}

/// <summary>A relation in the schema.</summary>
internal sealed class RelationType : ObjectGraphType<Relation>
{
    public RelationType()
    {
        Name = "Relation";
        Description = "A relation as a record states it, with what resolution made of its other end.";
        this.Required<Relation, IdGraphType>("statedBy", "Key of the record that states it.", r => r.StatedBy.ToString());
        this.Required<Relation, RelationKindType>("kind", "Its type.", r => r.Stated.Kind);
        this.Required<Relation, RelationStatusType>("status", "How far the other end is known.", r => r.Status);
        this.RequiredText("target", "The other end as stated: a record key or a name.", r => r.Stated.Target);
        this.Required<Relation, BooleanGraphType>("reversed", "Whether the other end is the subject (the record is owned by it, employed by it …).", r => r.Stated.Reversed);
        this.Listed<Relation, IdGraphType>("targetKeys", "The record it is tied to, or the several it may mean.", r => r.Targets.Select(t => t.ToString()));
        Field<NonNullGraphType<ListGraphType<EntityType>>>("targets")
            .Description("The entities that hold these records now.")
            .Resolve(c => c.Source.Targets.Select(c.Loaders().Entity));
        Field<DecimalGraphType>("shareMinimum").Description("Least share in percent.").Resolve(c => c.Source.Stated.Share?.Minimum);
        Field<DecimalGraphType>("shareMaximum").Description("Greatest share in percent.").Resolve(c => c.Source.Stated.Share?.Maximum);
        Field<BooleanGraphType>("shareMinimumExcluded").Description("Whether the share is more than the least, not as much.").Resolve(c => c.Source.Stated.Share?.MinimumExcluded);
        Field<BooleanGraphType>("shareMaximumExcluded").Description("Whether the share is less than the greatest, not as much.").Resolve(c => c.Source.Stated.Share?.MaximumExcluded);
        this.Text("from", "From when it holds.", r => r.Stated.From?.ToString());
        this.Text("to", "Until when it holds.", r => r.Stated.To?.ToString());
        this.Text("amount", "Of a transfer, how much moved: a decimal number as stated, which may have more digits than a number of JSON holds.", r => r.Stated.Transfer?.Amount);
        this.Text("asset", "Of a transfer, the currency or token as printed; it does not name the chain.", r => r.Stated.Transfer?.Asset);
        this.Text("transaction", "Of a transfer, the transaction's id.", r => r.Stated.Transfer?.Transaction);
        Field<DateTimeOffsetGraphType>("time").Description("Of a transfer, when it was, where the time of day is known.").Resolve(c => c.Source.Stated.Transfer?.Time);
        this.Text("original", "The words of the source.", r => r.Stated.Original);
    }
}
