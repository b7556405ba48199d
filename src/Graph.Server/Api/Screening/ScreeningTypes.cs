using Graph.Core.Resolution;
using Graph.Server.Api.Entities;
using Graph.Server.Api.Links;
using Graph.Server.Api.Loads;
using Graph.Server.Api.Records;
using GraphQL.Types;

namespace Graph.Server.Api.Screening;

/// <summary>Decisions on leads in the schema.</summary>
internal sealed class ScreenDecisionType() : Vocabulary<ScreenDecision>("ScreenDecision", "What screening says of a lead.", Meaning)
{
    private static string Meaning(ScreenDecision decision) => decision switch
    {
        ScreenDecision.None => "Nothing found.",
        ScreenDecision.Review => "A person should look: it may be a known party, or it is or may be connected with one (candidates whose link is ASSOCIATED, which can be decided MATCH themselves).",
        ScreenDecision.Match => "It is a known party: a candidate whose link is SAME_AS is decided MATCH.",
        _ => throw new InvalidOperationException($"The decision {decision} has no description."),
    };
}

/// <summary>The answer to a lead in the schema.</summary>
internal sealed class ScreenAnswerType : ObjectGraphType<ScreenAnswer>
{
    public ScreenAnswerType()
    {
        Name = "ScreenAnswer";
        Description = "What screening says of one lead; nothing of it is stored.";
        this.Required<ScreenAnswer, IdGraphType>("lead", "The lead's id.", a => a.Lead.Key.RecordId);
        this.Required<ScreenAnswer, ScreenDecisionType>("decision", "MATCH when it is one of the candidates, REVIEW when it may be or is connected with one, else NONE.", a => a.Decision);
        this.Listed<ScreenAnswer, ScreenCandidateType>("candidates", "The entities it may be or be connected with, best first.", a => a.Candidates);
        this.Required<ScreenAnswer, LongGraphType>("feedNumber", "The feed number the answer stands at.", a => a.FeedNumber);
        this.Required<ScreenAnswer, BooleanGraphType>("stale", "Whether the store did not answer, so that this stands on what was last known of it, at that feed number; extensions.stale says why.", a => a.Away is not null);
        this.Required<ScreenAnswer, IntGraphType>("unread", "Of a stale answer: candidates that could not be weighed, since memory holds nothing of them. Screen the lead again when the store is back.", a => a.Unread);
        this.RequiredText("model", "Hash of the model.", a => a.Model);
        this.Lists("The official lists it was screened against, with their age: what a list says since then is not in the answer.", (_, _) => true);
    }
}

/// <summary>A candidate of a lead in the schema.</summary>
internal sealed class ScreenCandidateType : ObjectGraphType<ScreenCandidate>
{
    public ScreenCandidateType()
    {
        Name = "ScreenCandidate";
        Description = "An entity a lead may be, or be connected with, by the record of it that scored best.";
        this.Required<ScreenCandidate, IdGraphType>("id", "The entity's id.", c => c.Entity.ToString());
        this.RequiredText("caption", "The entity's caption.", c => c.Caption);
        this.Required<ScreenCandidate, EntityKindType>("kind", "The kind of the record.", c => c.Kind);
        this.Required<ScreenCandidate, BooleanGraphType>("designated", "Whether an official list names the entity.", c => c.Designated);
        this.Required<ScreenCandidate, IdGraphType>("recordKey", "Key of the record that scored best.", c => c.Record.ToString());
        this.Required<ScreenCandidate, ScoredPairType>("link", "The score with its reasons; the left side is the lead.", c => c.Link);
        this.Listed<ScreenCandidate, CorroborationType>("corroboration", "What other records of the entity confirm or contradict; not added to the score.", c => c.Corroboration);
        Field<EntityType>("entity").Description("The entity.").Resolve(c => c.Loaders().Entity(c.Source.Entity));
        Field<RecordType>("record").Description("The record that scored best.").Resolve(c => c.Loaders().Record(c.Source.Record));
    }
}

/// <summary>Corroboration in the schema.</summary>
internal sealed class CorroborationType : ObjectGraphType<Corroboration>
{
    public CorroborationType()
    {
        Name = "Corroboration";
        Description = "What a further record of the entity says of the lead.";
        this.Required<Corroboration, IdGraphType>("record", "Key of the record.", c => c.Record.ToString());
        this.Listed<Corroboration, ContributionType>("contributions", "The evidence.", c => c.Contributions);
    }
}
