using Graph.Core.Model;
using GraphQL.Types;

namespace Graph.Server.Api.Links;

/// <summary>A contribution in the schema.</summary>
internal sealed class ContributionType : ObjectGraphType<Contribution>
{
    public ContributionType()
    {
        Name = "Contribution";
        Description = "The outcome of one comparison and what it adds to the score.";
        this.RequiredText("evidence", "The comparison.", c => c.Evidence);
        this.RequiredText("level", "Its outcome.", c => c.Level);
        Field<FloatGraphType>("strength").Description("0 to 1, where the level has one.").Resolve(c => c.Source.Strength);
        this.Required<Contribution, FloatGraphType>("weight", "Log-odds added to the score.", c => c.Weight);
        this.Text("left", "The value of the left side that was compared.", c => c.Left);
        this.Text("right", "The value of the right side.", c => c.Right);
    }
}
