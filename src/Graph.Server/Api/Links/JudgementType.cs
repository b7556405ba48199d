using Graph.Core.Model;
using GraphQL.Types;

namespace Graph.Server.Api.Links;

/// <summary>A judgement in the schema.</summary>
internal sealed class JudgementType : ObjectGraphType<Judgement>
{
    public JudgementType()
    {
        Name = "Judgement";
        Description = "A person's verdict on a candidate link: attributed, revocable, never overridden by the model.";
        this.Required<Judgement, IdGraphType>("id", "Its id, by which it can be revoked.", j => j.Id);
        this.Required<Judgement, LinkKindType>("kind", "Identity or connection.", j => j.Link.Kind);
        this.Required<Judgement, IdGraphType>("left", "Key of the left record.", j => j.Link.Left.ToString());
        this.Required<Judgement, IdGraphType>("right", "Key of the right record.", j => j.Link.Right.ToString());
        this.Required<Judgement, VerdictType>("verdict", "The verdict.", j => j.Verdict);
        this.RequiredText("user", "Who gave it.", j => j.User);
        this.Text("reason", "Why, in that person's words.", j => j.Reason);
        this.Required<Judgement, DateTimeOffsetGraphType>("at", "When it was given.", j => j.At);
        Field<DateTimeOffsetGraphType>("revokedAt").Description("When it was taken back, if it was.").Resolve(c => c.Source.RevokedAt);
        this.Text("revokedBy", "Who took it back.", j => j.RevokedBy);
    }
}
