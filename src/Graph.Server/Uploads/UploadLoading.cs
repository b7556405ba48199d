using Graph.Core.Model;
using Graph.Core.Resolution;
using Graph.Core.Sources;
using Graph.Server.Api.Loads;
using Graph.Server.Commands;

namespace Graph.Server.Uploads;

/// <summary>Uploads as loads: the same run that the command <c>load</c> does, quiet, in turns with whatever else loads in this process.</summary>
internal sealed class UploadLoading(GraphSession session, Surroundings around, UploadSpool spool, LoadPaces paces, LoadTurns turns)
{
    private static readonly TimeSpan AskAgain = TimeSpan.FromSeconds(5);
    private readonly Surroundings _quiet = around with { Output = TextWriter.Null, Errors = TextWriter.Null, IsTerminal = false };

    /// <summary>The load of this id as the ledger has it.</summary>
    public Task<Load?> KnownAsync(Upload upload, CancellationToken cancellation) => session.Store.Ledger.LoadAsync(upload.Load.Id, cancellation);

    /// <summary>Enters an upload into the ledger as waiting.</summary>
    public Task AcceptAsync(Upload upload, CancellationToken cancellation) => session.Graph.StartLoadAsync(upload.Load, cancellation);

    /// <summary>Waits until the store answers, a while at least.</summary>
    public async Task StoreBackAsync(CancellationToken cancellation)
    {
        do
        {
            await Task.Delay(AskAgain, around.Time, cancellation);
        }
        while ((await session.Graph.StandAsync(cancellation)).Away is not null);
    }

    /// <summary>Whether a source is an official list.</summary>
    public bool Designates(string source) => session.Graph.SourceOf(source).Designates;

    /// <summary>Recognises what a body is, before it is accepted.</summary>
    /// <exception cref="UnreadableFileException">It is nothing that can be read.</exception>
    public static RecordInput InputOf(string path, string source, string? format)
    {
        var files = InputFiles.Of([path]);
        var reader = format is null ? RecordReaders.Detect(files.Sources) : RecordReaders.ByFormat(format);
        files.Rewind();
        return new RecordInput(files, reader, null, source);
    }

    /// <summary>Loads an upload to its end.</summary>
    /// <returns>The load as it ended: done, or failed because its file cannot be read.</returns>
    public async Task<Load> RunAsync(Upload upload, CancellationToken cancellation)
    {
        using var turn = await turns.TakeAsync(cancellation);
        try
        {
            var request = new LoadRequest(InputOf(spool.FileOf(upload), upload.Load.Source, upload.Load.Format), upload.Load.Version, upload.Published, null, Verbose: false)
            {
                Accepted = upload.Load,
                Mode = upload.Mode,
                Pace = paces,
            };
            await LoadRun.RunAsync(_quiet, session, request, cancellation);
        }
        catch (Exception exception) when (exception is UnreadableFileException or InvalidDataException or CommandException or LoadTakenBackException)
        {
            // The file is at fault, a snapshot looks cut, or somebody took the load back meanwhile: sent again it would fail again. The ledger says why.
        }
        finally
        {
            paces.End(upload.Load.Id);
        }

        return await session.Store.Ledger.LoadAsync(upload.Load.Id, cancellation) ?? upload.Load;
    }
}
