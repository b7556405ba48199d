using Graph.Core.Model;
using Graph.Core.Resolution;
using Graph.Server.Api.Errors;
using GraphQL;
using GraphQL.Types;

namespace Graph.Server.Api.Loads;

/// <summary>A load to take back.</summary>
internal sealed record UndoLoadInput(string Load, string User, bool Preview);

/// <summary>A load that is being taken back, or what taking it back would change.</summary>
internal sealed record TakenBack(Load Load, UndoPreview? Preview);

/// <summary>There is no load of that id.</summary>
internal sealed record UnknownLoadError() : UserError("UNKNOWN_LOAD", "There is no load of this id: 'loads' lists them.");

/// <summary>A load that has not ended cannot be taken back.</summary>
internal sealed record LoadRunsError() : UserError("LOAD_RUNS", "The load has not ended yet: follow it by loadProgress, and take it back then.");

/// <summary>Loads taken back.</summary>
internal static class UndoMutations
{
    public static void AddUndo(this ObjectGraphType mutation) =>
        mutation.Field<NonNullGraphType<UndoLoadPayloadType>>("undoLoad")
            .Description("Takes a load back: the graph is as if it had never been, also where later loads touched the same parties. Answers when the load is marked UNDOING; the rest is done in the background, followed by loadProgress, and goes on when the server starts again. With 'preview' it only says what would change.")
            .Argument<NonNullGraphType<UndoLoadInputType>>("input", "Which load, and who takes it back.")
            .Cost(500)
            .ResolveAsync(async c => await UndoAsync(c, c.GetArgument<UndoLoadInput>("input")));

    private static async Task<Payload<TakenBack>> UndoAsync(IResolveFieldContext context, UndoLoadInput input)
    {
        if (string.IsNullOrWhiteSpace(input.User))
        {
            return Payload<TakenBack>.Refused(new EmptyFieldError("user"));
        }

        switch (await context.Ledger().LoadAsync(input.Load, context.CancellationToken))
        {
            case null:
                return Payload<TakenBack>.Refused(new UnknownLoadError());
            // One that a killed process left running may go; one that waits or runs here may not.
            case { Status: LoadStatus.Queued }:
            case { IsTakenBack: false, Id: var id } when context.LoadPaces().Of(id) is not null:
                return Payload<TakenBack>.Refused(new LoadRunsError());
        }

        return input.Preview ? await PreviewAsync(context, input) : await TakeBackAsync(context, input);
    }

    private static async Task<Payload<TakenBack>> PreviewAsync(IResolveFieldContext context, UndoLoadInput input) =>
        await context.Graph().UndoPreviewAsync(input.Load, context.CancellationToken) is { } preview
            ? new TakenBack(preview.Load, preview)
            : Payload<TakenBack>.Refused(new UnknownLoadError());

    private static async Task<Payload<TakenBack>> TakeBackAsync(IResolveFieldContext context, UndoLoadInput input) =>
        await context.Undos().TakeBackAsync(input.Load, input.User.Trim(), context.CancellationToken) is { } load
            ? new TakenBack(load, null)
            : Payload<TakenBack>.Refused(new UnknownLoadError());
}
