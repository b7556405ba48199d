using Graph.Core.Resolution;
using Graph.Server.Api.Entities;
using Graph.Server.Api.Loads;
using Graph.Server.Api.Records;
using GraphQL.Types;

namespace Graph.Server.Api.Links;

/// <summary>An explanation in the schema.</summary>
internal sealed class ExplanationType : ObjectGraphType<Explanation>
{
    public ExplanationType()
    {
        Name = "Explanation";
        Description = "Why two records are, or are not, one party or connected. Of two entities it is the best pair of their records.";
        this.Required<Explanation, IdGraphType>("leftKey", "Key of the left record compared.", e => e.Left.Key.ToString());
        this.Required<Explanation, IdGraphType>("rightKey", "Key of the right record compared.", e => e.Right.Key.ToString());
        Field<RecordType>("left").Description("The left record.").Resolve(c => c.Loaders().Record(c.Source.Left.Key));
        Field<RecordType>("right").Description("The right record.").Resolve(c => c.Loaders().Record(c.Source.Right.Key));
        Field<EntityType>("leftEntity").Description("The entity that holds the left record.").Resolve(c => c.Loaders().Entity(c.Source.Left.Key));
        Field<EntityType>("rightEntity").Description("The entity that holds the right record.").Resolve(c => c.Loaders().Entity(c.Source.Right.Key));
        this.Required<Explanation, ScoredPairType>("sameAs", "Read as identity.", e => e.SameAs);
        this.Required<Explanation, ScoredPairType>("associated", "Read as connection.", e => e.Associated);
        this.Required<Explanation, BooleanGraphType>("sameEntity", "Whether they are one entity now.", e => e.SameEntity);
        this.Lists("The official lists that state the two records, with their age.", (e, source) => e.Left.Key.Source == source || e.Right.Key.Source == source);
        this.Listed<Explanation, JudgementType>("judgements", "Verdicts on the pair, by time.", e => e.Judgements);
    }
}
