using Graph.Core.Model;
using GraphQL;
using GraphQL.Types;

namespace Graph.Server.Api.Loads;

/// <summary>Progress of a load in the schema.</summary>
internal sealed class LoadProgressType : ObjectGraphType<LoadProgress>
{
    public LoadProgressType()
    {
        Name = "LoadProgress";
        Description = "Where a load stands.";
        this.Required<LoadProgress, IdGraphType>("id", "The load's id.", p => p.Load.Id);
        this.Required<LoadProgress, LoadStatusType>("status", "How far it has come; the last event has the status it ended with.", p => p.Load.Status);
        this.Required<LoadProgress, LongGraphType>("read", "Rows read, in batches that stand.", p => p.Load.Counts.Read);
        this.Required<LoadProgress, LongGraphType>("stored", "Versions stored.", p => p.Load.Counts.Stored);
        this.Required<LoadProgress, LongGraphType>("setAside", "Rows set aside.", p => p.Load.Counts.SetAside);
        Field<FloatGraphType>("rate").Description("Records a second; null for a load that another process runs, or that is not running.").Resolve(c => c.Source.Pace?.Rate);
        Field<FloatGraphType>("fraction").Description("How much of its files is read, 0 to 1, or of its records taken back; 1 when it is done or undone, null where it is not known.")
            .Resolve(c => c.Source.Load.Status is LoadStatus.Done or LoadStatus.Undone ? 1 : c.Source.Pace?.Fraction);
        Field<StringGraphType>("problem")
            .Description("Why it failed and what to do; of one that has not ended and that this server is not at, what to do if nobody else is.")
            .Resolve(c => c.Source.Load.Problem ?? (c.Source.Pace is null ? NotEnded.Of(c.Source.Load) : null));
        Field<NonNullGraphType<LoadType>>("load").Description("The load as it stands.").Resolve(c => c.Source.Load);
    }
}

/// <summary>Loads followed to their end.</summary>
internal static class LoadSubscriptions
{
    public static void AddLoadProgress(this ObjectGraphType subscription) =>
        subscription.Field<NonNullGraphType<LoadProgressType>>("loadProgress")
            .Description("Follows a load: where it stands now, then what is new, at most four times a second, until it has ended or is taken back.")
            .Key("id", "The load's id.")
            .Cost(50)
            .ResolveStreamAsync(FollowAsync);

    private static async Task<IObservable<object?>> FollowAsync(IResolveFieldContext context)
    {
        var (id, ledger, paces, time) = (context.GetArgument<string>("id"), context.Ledger(), context.LoadPaces(), context.Clock());
        return await ledger.LoadAsync(id, context.CancellationToken) is not null
            ? new Events<LoadProgress>(left => LoadProgress.FollowAsync(id, ledger, paces, time, left))
            : throw new ExecutionError("There is no load of this id: 'loads' lists them.") { Code = "UNKNOWN_LOAD" };
    }
}
