using System.CommandLine;
using System.CommandLine.Invocation;
using Graph.Core.Copying;
using Graph.Core.Resolution;
using Graph.Core.Sources;
using Graph.Core.Storage;
using Graph.Server.Hosting;

namespace Graph.Server.Commands;

/// <summary>The command line: one executable, one file a command.</summary>
internal static class CommandLine
{
    /// <summary>Runs a command line to its exit code. Failures that were foreseen are told in their own sentence.</summary>
    public static async Task<int> RunAsync(string[] args, Surroundings around, CancellationToken cancellation = default)
    {
        var parse = Root(around).Parse(args);
        var config = new InvocationConfiguration { Output = parse.Errors.Count > 0 ? around.Errors : around.Output, Error = around.Errors, EnableDefaultExceptionHandler = false };
        if (parse.Action is ParseErrorAction wrong)
        {
            // The sentence alone: a page of help would push it out of sight.
            wrong.ShowHelp = false;
        }

        try
        {
            var code = await parse.InvokeAsync(config, cancellation);
            return parse.Errors.Count > 0 ? ExitCodes.Usage : code;
        }
        catch (Exception e) when (e is UsageException or AddressRefusedException)
        {
            around.Say($"{e.Message}");
            return ExitCodes.Usage;
        }
        catch (Exception e) when (e is CommandException or DamagedBackupException or LoadTakenBackException or PurgeRefusedException or StoreException or UnreadableFileException or InvalidDataException)
        {
            around.Say($"{e.Message}");
            return ExitCodes.Failure;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            around.Say($"{FileProblems.Of(e)}");
            return ExitCodes.Failure;
        }
        catch (OperationCanceledException)
        {
            around.Say($"Stopped.");
            return ExitCodes.Failure;
        }
        catch (Exception e)
        {
            // The outermost edge: what nobody foresaw is told whole, since there is no log of a one-shot command to look it up in.
            around.Say($"Something unexpected went wrong, and this is a fault of the program: {e}");
            return ExitCodes.Failure;
        }
    }

    /// <summary>All commands.</summary>
    public static RootCommand Root(Surroundings around) => new(
        "Resolves sanctions lists and leads into one graph of firms, people and wallets.\n\n"
        + "Exit codes: 0 done; 1 done, but rows were set aside or problems found; 2 the command line is wrong; 3 failed.")
    {
        StoreOption.Option,
        DemoCommand.Of(around),
        ServeCommand.Of(around),
        LoadCommand.Of(around),
        RefreshCommand.Of(around),
        ScreenCommand.Of(around),
        CompareCommand.Of(around),
        ExplainCommand.Of(around),
        DedupeCommand.Of(around),
        SourceCommand.Of(around),
        UndoCommand.Of(around),
        PurgeCommand.Of(around),
        TrainCommand.Of(around),
        EvaluateCommand.Of(around),
        ReportCommand.Of(around),
        ExportCommand.Of(around),
        VerifyCommand.Of(around),
        BackupCommand.Of(around),
        RestoreCommand.Of(around),
        CopyCommand.Of(around),
        SchemaCommand.Of(around),
    };
}
