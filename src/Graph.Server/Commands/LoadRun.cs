using Graph.Core.Model;
using Graph.Core.Sources;
using Graph.Core.Storage;
using Graph.Server.Api.Loads;

namespace Graph.Server.Commands;

/// <summary>One load from its files into the store.</summary>
internal sealed class LoadRun
{
    /// <summary>A load that is cut short later than this costs the next start no more than what came in that time.</summary>
    private static readonly TimeSpan SaveEvery = TimeSpan.FromMinutes(5);

    private readonly Surroundings _around;
    private readonly GraphSession _session;
    private readonly RecordInput _input;
    private readonly Load _load;
    private readonly Tally _tally = new();
    private readonly CutFiles _cut = new();
    private readonly HashSet<ulong> _dropped = [];
    private readonly LoadRequest _request;
    private long _done;

    private LoadRun(Surroundings around, GraphSession session, LoadRequest request, Load load) =>
        (_around, _session, _input, _load, _request) = (around, session, request.Input, load, request);

    /// <summary>Loads the files into an open store.</summary>
    public static async Task<LoadOutcome> RunAsync(Surroundings around, GraphSession session, LoadRequest request, CancellationToken cancellation)
    {
        var begun = around.Time.GetTimestamp();
        request = request.Dated();
        var mode = request.Mode ?? LoadRequest.DefaultMode(session.Graph.SourceOf(request.Input.Source));
        var identity = request.Accepted is { } accepted
            ? new LoadIdentity(await session.Store.Ledger.LoadAsync(accepted.Id, cancellation) ?? accepted, Began: true)
            : await LoadIdentity.OfAsync(session.Store.Ledger, request.Input, request.Version, request.Published, mode, around.Time.GetUtcNow(), cancellation);
        var run = new LoadRun(around, session, request, identity.Load with { Mode = mode, Roles = request.Input.Roles });
        if (identity is { Began: true, Stands: false })
        {
            around.Say($"Going on with the load that was cut short; what it had stored stands.");
        }

        if (!identity.Stands)
        {
            await run.RefuseAsync(identity, cancellation);
            await run.StoreAsync(cancellation);
        }

        return new LoadOutcome(identity, run._tally, around.Time.GetElapsedTime(begun));
    }

    /// <summary>Refuses a snapshot that looks cut, before anything of it is written; one that was begun was looked at then.</summary>
    /// <exception cref="CommandException">It lacks a file, would close too many, or breaks off in its last row.</exception>
    private async Task RefuseAsync(LoadIdentity identity, CancellationToken cancellation)
    {
        var accepted = identity.Load.Status == LoadStatus.Queued;
        if (_request.AllowShrink || (identity.Began && !accepted) || await RefusalAsync(cancellation) is not { } refusal)
        {
            return;
        }

        if (accepted)
        {
            await _session.Graph.EndLoadAsync(_load with { Problem = refusal }, LoadStatus.Failed, cancellation);
        }

        throw new CommandException(refusal);
    }

    private async Task<string?> RefusalAsync(CancellationToken cancellation) => _load.Mode == LoadMode.Snapshot
        ? CutFiles.Refusal(_input) ?? await _session.Graph.RefusalAsync(_load, Keys, cancellation) ?? _cut.Refusal()
        : null;

    /// <summary>A pass over the files for the record ids they state, as hashes (some 40 bytes a record), and for how they end.</summary>
    private HashSet<ulong> Keys()
    {
        var keys = new HashSet<ulong>();
        foreach (var item in _input.Read(new Tally()))
        {
            _cut.Add(item);
            if (item is ReadRecord { Record: var record })
            {
                keys.Add(StableHash.Of(record.Key.RecordId));
            }
        }

        _input.Files.Rewind();
        return keys;
    }

    private async Task StoreAsync(CancellationToken cancellation)
    {
        await _session.Graph.StartLoadAsync(_load with { Status = LoadStatus.Running, Problem = null }, cancellation);
        try
        {
            await WorkProgress.RunAsync(_around, $"Loading {_load.Source}", _input.Files.Fraction, progress => AppendAllAsync(progress, cancellation));
        }
        catch (Exception exception)
        {
            // What was acknowledged stands; the load says that it was not finished, and goes on when it is sent again.
            await _session.Graph.EndLoadAsync(_load with { Problem = LoadProblems.Of(exception) }, LoadStatus.Failed, CancellationToken.None);
            throw;
        }

        await _session.Graph.EndLoadAsync(_load with { Tally = _tally.Counts, Problem = null }, LoadStatus.Done, cancellation);
    }

    private async Task<long> AppendAllAsync(Action<long> progress, CancellationToken cancellation)
    {
        var begun = _around.Time.GetTimestamp();
        var saved = begun;
        var batches = RecordBatch.Cut(_input.Read(_tally)).Select(b => (Batch: b, Ready: _session.Graph.Ready(b.Records)));
        await foreach (var (batch, ready) in ReadAhead.Of(batches, cancellation))
        {
            var report = await _session.Graph.AppendReadyAsync(_load, batch.Number, ready, batch.Rejects, cancellation);
            if (_request.Verbose)
            {
                _around.Say($"Batch {batch.Number} stands, feed number {report.FeedNumber}.");
            }

            _dropped.UnionWith(report.DroppedBlocks);
            _done += batch.Records.Count;
            progress(_done);
            _request.Pace?.Report(new LoadPace(_load.Id, _input.Files.Fraction(), _done / Math.Max(_around.Time.GetElapsedTime(begun).TotalSeconds, .001)));
            if (_around.Time.GetElapsedTime(saved) > SaveEvery)
            {
                await _session.SaveIndexAsync(cancellation);
                saved = _around.Time.GetTimestamp();
            }
        }

        _tally.Add(DataQuality.LargeBlocks, _dropped.Count);
        return _done;
    }
}

/// <summary>What a load came to.</summary>
/// <param name="Identity">Which load it was.</param>
/// <param name="Tally">What the reader counted; empty where nothing had to be read.</param>
/// <param name="Elapsed">How long it took.</param>
internal sealed record LoadOutcome(LoadIdentity Identity, Tally Tally, TimeSpan Elapsed);
