using System.Threading.Channels;
using Graph.Core.Model;
using Graph.Core.Storage;

namespace Graph.Server.Uploads;

/// <summary>Takes uploads in and loads them, one at a time, in the order they came; what was cut by the end of the process goes on when it starts again.</summary>
internal sealed class UploadQueue(UploadSpool spool, UploadLimits limits, UploadLoading loading, ILogger<UploadQueue> log) : BackgroundService
{
    private const int MostTries = 10;
    private static readonly TimeSpan ComeAgain = TimeSpan.FromSeconds(30);
    private readonly Channel<Upload> _waiting = Channel.CreateUnbounded<Upload>(new UnboundedChannelOptions { SingleReader = true });
    private readonly SemaphoreSlim _turn = new(1);
    private int _taken;

    /// <summary>Uploads received, waiting or loading now.</summary>
    public int Taken => Volatile.Read(ref _taken);

    /// <summary>Takes a place before a body is received.</summary>
    /// <exception cref="UploadRefusedException">All are taken, or another server has the uploads of this store.</exception>
    public void TakePlace()
    {
        if (!spool.IsOurs)
        {
            throw new UploadRefusedException(
                StatusCodes.Status503ServiceUnavailable, "Another server of this store takes the uploads.", "server", "Send it there, or start this one with --uploads FOLDER of its own.");
        }

        if (Interlocked.Increment(ref _taken) > limits.Waiting)
        {
            LeavePlace();
            throw new UploadRefusedException(
                StatusCodes.Status429TooManyRequests, FormattableString.Invariant($"{limits.Waiting} uploads wait already."), "queue", "Come again when one has ended; the subscription loadProgress says when.")
            {
                RetryAfter = ComeAgain,
            };
        }
    }

    /// <summary>Gives a place back that came to no load.</summary>
    public void LeavePlace() => Interlocked.Decrement(ref _taken);

    /// <summary>Accepts an upload: durable, and waiting for its turn, when it returns.</summary>
    /// <returns>Whether it took its place; not when the same upload stands or waits already.</returns>
    /// <exception cref="UploadRefusedException">The key stands for something else.</exception>
    public async Task<bool> AcceptAsync(Upload upload, ReceivedBody body, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            var known = await loading.KnownAsync(upload, cancellation);
            if (known is not null && known.Files[0] != upload.File)
            {
                throw new UploadRefusedException(
                    StatusCodes.Status422UnprocessableEntity, "The key was used for another body or other parameters.", UploadRequest.KeyHeader, "Choose a new key, or send again what was sent first.");
            }

            // What failed for a reason outside its file may be sent again, and goes on where it was; what waits or stands is known.
            // One that is said to wait and has no body was refused because the store fell away, though its entry was written.
            var refused = known is { Status: LoadStatus.Queued } && !spool.Has(upload);
            if (!refused && (known is { Status: not LoadStatus.Failed } || (known is not null && !spool.Has(upload))))
            {
                return false;
            }

            // As it was accepted first: a load keeps its publication date.
            var accepted = known is null ? upload : upload with { Load = known with { Status = LoadStatus.Queued } };
            spool.Keep(accepted, body);
            await EnterAsync(accepted, cancellation);
            _waiting.Writer.TryWrite(accepted);
            return true;
        }
        finally
        {
            _turn.Release();
        }
    }

    public override void Dispose()
    {
        base.Dispose();
        _turn.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        foreach (var upload in spool.IsOurs ? spool.Standing() : [])
        {
            log.LogInformation("Going on with upload {Load} of {Source}", upload.Load.Id, upload.Load.Source);
            Interlocked.Increment(ref _taken);
            _waiting.Writer.TryWrite(upload);
        }

        await foreach (var upload in _waiting.Reader.ReadAllAsync(stoppingToken))
        {
            await LoadAsync(upload, stoppingToken);
        }
    }

    /// <summary>Enters an upload into the ledger; where the store does not take it, nobody is told that it was accepted, and it is not loaded later either.</summary>
    private async Task EnterAsync(Upload upload, CancellationToken cancellation)
    {
        try
        {
            await loading.AcceptAsync(upload, cancellation);
        }
        catch (StoreException)
        {
            spool.Remove(upload);
            throw;
        }
    }

    private async Task LoadAsync(Upload upload, CancellationToken stopping)
    {
        try
        {
            var load = await RunAsync(upload, stopping);
            log.LogInformation(
                "Upload {Load} of {Source} ended {Status}: {Read} read, {Stored} stored, {SetAside} set aside", load.Id, load.Source, load.Status, load.Counts.Read, load.Counts.Stored, load.Counts.SetAside);
            spool.Remove(upload);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The edge of a background load. Its entry in the ledger says what went wrong; its body stays, to go on with.
            log.LogError("Upload {Load} of {Source} was cut by {ErrorType} and goes on when it is sent again or the server starts: {Place}", upload.Load.Id, upload.Load.Source, exception.GetType().FullName, exception.StackTrace);
        }
        finally
        {
            LeavePlace();
        }
    }

    /// <summary>Loads an upload; cut by a store that falls away, it goes on when that is back.</summary>
    private async Task<Load> RunAsync(Upload upload, CancellationToken stopping)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await loading.RunAsync(upload, stopping);
            }
            catch (StoreException fault) when (tries < MostTries)
            {
                log.LogWarning("Upload {Load} of {Source} waits for the store: {Problem}", upload.Load.Id, upload.Load.Source, fault.Problem);
                await loading.StoreBackAsync(stopping);
            }
        }
    }
}
