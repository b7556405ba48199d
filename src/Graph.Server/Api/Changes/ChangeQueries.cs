using System.Globalization;
using Graph.Core.Model;
using Graph.Core.Storage;
using Graph.Server.Api.Entities;
using Graph.Server.Api.Relay;
using GraphQL;
using GraphQL.Types;

namespace Graph.Server.Api.Changes;

/// <summary>What has happened since a feed number.</summary>
internal static class ChangeQueries
{
    public static void AddChanges(this ObjectGraphType query) =>
        query.Field<NonNullGraphType<ConnectionType<FeedEntry, ChangeType>>>("changes")
            .Description("What has happened after a feed number, in order. Ask again from 'endCursor' for what follows.")
            .Argument<NonNullGraphType<LongGraphType>>("since", "The feed number after which to begin; 0 for everything.")
            .First().After().Cost(5)
            .ResolveAsync(PageAsync);

    private static async Task<object?> PageAsync(IResolveFieldContext context)
    {
        var (number, ordinal) = After(context);
        var read = await context.Ledger().FeedAsync(number, ordinal, context.First() + 1, context.CancellationToken);
        return Page<FeedEntry>.Of(read, context.First(), e => string.Create(CultureInfo.InvariantCulture, $"{e.Number}.{e.Ordinal}"));
    }

    private static (long Number, int Ordinal) After(IResolveFieldContext context)
    {
        if (context.GetArgument<string?>("after") is not { } after)
        {
            return (context.GetArgument<long>("since"), int.MaxValue);
        }

        return after.Split('.') is [var number, var ordinal]
            && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
            && int.TryParse(ordinal, NumberStyles.None, CultureInfo.InvariantCulture, out var o)
            ? (n, o)
            : throw new ExecutionError("'after' is no cursor of this list; give 'endCursor' of the page before.") { Code = "INVALID_CURSOR" };
    }
}

/// <summary>A feed entry in the schema.</summary>
internal sealed class ChangeType : ObjectGraphType<FeedEntry>
{
    public ChangeType()
    {
        Name = "Change";
        Description = "One line of the change feed: ids only.";
        this.Required<FeedEntry, LongGraphType>("feedNumber", "The number of its commit.", e => e.Number);
        this.Required<FeedEntry, IntGraphType>("ordinal", "Its place within the commit.", e => e.Ordinal);
        this.Required<FeedEntry, ChangeKindType>("kind", "What happened.", e => e.Event.Kind);
        this.RequiredText("subject", "Key of the record, entity, link, judgement, source or load.", e => e.Event.Subject);
        this.Text("object", "The other key, where there is one.", e => e.Event.Object);
        Field<EntityType>("entity").Description("The entity that holds the subject now, where it is a record or entity.")
            .Resolve(c => RecordKey.TryParse(c.Source.Event.Subject, out var key) ? c.Loaders().Entity(key) : null);
    }
}

/// <summary>What can happen, in the schema.</summary>
internal sealed class ChangeKindType() : Vocabulary<FeedEventKind>("ChangeKind", "What a change is.", Meaning)
{
    private static string Meaning(FeedEventKind kind) => kind switch
    {
        FeedEventKind.RecordAdded => "A record is new.",
        FeedEventKind.RecordChanged => "A record has a new current version.",
        FeedEventKind.RecordLate => "An older version came late and went into the history.",
        FeedEventKind.RecordClosed => "A record is absent from a snapshot of its source: its designation has ended. The object is the load that brought it about.",
        FeedEventKind.RecordReopened => "A record that was closed is not any more. The object is the load that brought it about.",
        FeedEventKind.RecordUndone => "Nothing states the record any more: its load, the object, was taken back.",
        FeedEventKind.RecordPurged => "The record's text was removed for good.",
        FeedEventKind.EntityCreated => "An entity is new.",
        FeedEventKind.EntityMerged => "The subject's records are now part of the object.",
        FeedEventKind.EntitySplit => "The object has left the subject as an entity of its own.",
        FeedEventKind.LinkAdded => "A candidate link is new.",
        FeedEventKind.LinkChanged => "A candidate link has another score or decision.",
        FeedEventKind.LinkRemoved => "A candidate link is no more.",
        FeedEventKind.Judged => "A person gave a verdict.",
        FeedEventKind.JudgementRevoked => "A person took a verdict back.",
        FeedEventKind.SourceSet => "A source was set.",
        FeedEventKind.LoadStarted => "A load began.",
        FeedEventKind.LoadEnded => "A load ended.",
        FeedEventKind.LoadUndone => "A load was taken back; the object is who did it.",
        _ => $"{kind}.",
    };
}
