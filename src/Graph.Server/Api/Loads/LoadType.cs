using Graph.Core.Model;
using Graph.Server.Api.Relay;
using Graph.Server.Api.Statistics;
using GraphQL.Types;

namespace Graph.Server.Api.Loads;

/// <summary>How far loads have come, in the schema.</summary>
internal sealed class LoadStatusType() : Vocabulary<LoadStatus>("LoadStatus", "How far a load has come.", Meaning)
{
    private static string Meaning(LoadStatus status) => status switch
    {
        LoadStatus.Queued => "Accepted, and waiting for its turn.",
        LoadStatus.Running => "Not ended yet.",
        LoadStatus.Done => "Ended with its last batch.",
        LoadStatus.Failed => "Ended before its last batch; the batches it acknowledged stand.",
        LoadStatus.Closing => "A snapshot with all its batches, closing what it lacks.",
        LoadStatus.Undoing => "Being taken back.",
        LoadStatus.Undone => "Taken back: the graph is as if it had never been.",
        _ => throw new InvalidOperationException($"The status {status} has no description."),
    };
}

/// <summary>Modes of loads in the schema.</summary>
internal sealed class LoadModeType() : Vocabulary<LoadMode>("LoadMode", "What the absence of a record from a load says.", Meaning)
{
    private static string Meaning(LoadMode mode) => mode switch
    {
        LoadMode.Delta => "Nothing: the load adds and supersedes.",
        LoadMode.Snapshot => "That its source no longer states it: the load is the whole of its source and closes what it lacks.",
        _ => throw new InvalidOperationException($"The mode {mode} has no description."),
    };
}

/// <summary>A load in the schema.</summary>
internal sealed class LoadType : ObjectGraphType<Load>
{
    public LoadType()
    {
        Name = "Load";
        Description = "One run of loading files, or one submission, of one source.";
        this.Required<Load, IdGraphType>("id", "Its id.", l => l.Id);
        this.RequiredText("source", "The source loaded.", l => l.Source);
        this.RequiredText("format", "The format read.", l => l.Format);
        this.Listed<Load, StringGraphType>("files", "File names.", l => l.Files);
        this.Text("version", "The list's version as told.", l => l.Version);
        this.Required<Load, DateTimeOffsetGraphType>("published", "When the data was published.", l => l.Published);
        this.Required<Load, DateTimeOffsetGraphType>("startedAt", "When it was accepted.", l => l.StartedAt);
        this.Required<Load, LoadStatusType>("status", "How far it has come.", l => l.Status);
        this.Required<Load, LongGraphType>("read", "Rows read.", l => l.Counts.Read);
        this.Required<Load, LongGraphType>("stored", "Versions stored.", l => l.Counts.Stored);
        this.Required<Load, LongGraphType>("unchanged", "Rows equal to what stood.", l => l.Counts.Unchanged);
        this.Required<Load, LongGraphType>("late", "Versions older than what stood, kept as history.", l => l.Counts.Late);
        this.Required<Load, LongGraphType>("setAside", "Rows set aside.", l => l.Counts.SetAside);
        Field<StringGraphType>("problem")
            .Description("Why it failed and what to do; of one that has not ended and that this server is not at, what to do if nobody else is. Null otherwise.")
            .Resolve(c => c.Source.Problem ?? (c.LoadPaces().Of(c.Source.Id) is null ? NotEnded.Of(c.Source) : null));
        this.Listed<Load, NamedCountType>("tally", "What its reader counted, when it has ended: aliases, empty address rows, keys taken.", l => l.Tally.Select(t => new NamedCount(t.Key, t.Value)).OrderBy(t => t.Name, StringComparer.Ordinal));
        this.Required<Load, LoadModeType>("mode", "What the absence of a record from it says.", l => l.Mode);
        this.Required<Load, LongGraphType>("opened", "Records that were new, or opened again.", l => l.Counts.Opened);
        this.Required<Load, LongGraphType>("changed", "Open records that it gave another content.", l => l.Counts.Changed);
        this.Required<Load, LongGraphType>("closed", "Records that it closed because it lacks them.", l => l.Counts.Closed);
        Field<DateTimeOffsetGraphType>("undoneAt").Description("When it was taken back.").Resolve(c => c.Source.UndoneAt);
        this.Text("undoneBy", "Who took it back.", l => l.UndoneBy);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<RejectType>>>>("rejects")
            .Description("What was set aside, in file and row order; 'rejectCount' says how many there are.")
            .First()
            .Argument<StringGraphType>("after", "How many to pass over: what was read so far. None when not said.")
            .ResolveAsync(async c => await c.Ledger().RejectsAsync(c.Source.Id, OffsetPages.After(c), c.First(), c.CancellationToken));
        Field<NonNullGraphType<LongGraphType>>("rejectCount")
            .Description("How many 'rejects' there are: rows set aside, and values of rows that were kept.")
            .ResolveAsync(async c => await c.Ledger().RejectCountAsync(c.Source.Id, c.CancellationToken));
    }
}

/// <summary>Something set aside, in the schema.</summary>
internal sealed class RejectType : ObjectGraphType<Reject>
{
    public RejectType()
    {
        Name = "Reject";
        Description = "A row, or a value of it, that could not be read.";
        this.RequiredText("file", "The file.", r => r.File);
        this.Required<Reject, LongGraphType>("row", "The row or line, from 1; of a submission, the place of the lead.", r => r.Row);
        this.RequiredText("column", "The column or field.", r => r.Column);
        this.RequiredText("value", "The value, cut at 200 characters.", r => r.Value);
        this.RequiredText("problem", "What is wrong.", r => r.Problem);
        this.RequiredText("mend", "What to do.", r => r.Mend);
        this.Required<Reject, RejectKindType>("kind", "What sort of trouble it is.", r => r.Kind);
        this.Required<Reject, BooleanGraphType>("wholeRow", "Whether a row that is a record of its own was left out; otherwise a value of a record, or a row that would have added to one and found none.", r => r.WholeRow);
    }
}
