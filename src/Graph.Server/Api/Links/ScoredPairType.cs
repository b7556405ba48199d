using Graph.Core.Resolution;
using GraphQL.Types;

namespace Graph.Server.Api.Links;

/// <summary>A score with its reasons in the schema.</summary>
internal sealed class ScoredPairType : ObjectGraphType<ScoredPair>
{
    public ScoredPairType()
    {
        Name = "ScoredPair";
        Description = "A pair's score with its reasons: the score is the prior plus the weights of the contributions.";
        this.Required<ScoredPair, LinkKindType>("kind", "Identity or connection.", p => p.Kind);
        this.Required<ScoredPair, FloatGraphType>("prior", "Log-odds before evidence.", p => p.Prior);
        this.Required<ScoredPair, FloatGraphType>("score", "Log-odds after it.", p => p.Score);
        this.Required<ScoredPair, FloatGraphType>("probability", "Calibrated logistic of the score.", p => p.Probability);
        this.Required<ScoredPair, LinkDecisionType>("decision", "What was decided.", p => p.Decision);
        this.RequiredText("reason", "The rule or person behind the decision.", p => p.Reason);
        this.Listed<ScoredPair, ContributionType>("contributions", "The evidence, in the order of the model.", p => p.Contributions);
    }
}
