using Graph.Core.Model;
using Graph.Core.Resolution.Blocking;
using Graph.Core.Resolution.Comparing;
using Graph.Core.Resolution.Normalising;

namespace Graph.Core.Resolution;

/// <content>Saving the candidate index, so that a start takes up only what came since.</content>
public sealed partial class ResolvedGraph
{
    private const int MostEvents = 100_000;
    private const int Sampled = 64;
    private const string LoadMark = "load ";
    private const string RecordMark = "record ";

    /// <summary>How many records the index holds.</summary>
    public int Indexed => _index.Count;

    /// <summary>The feed number of the saved index this graph was opened from; null where it was built from the records.</summary>
    public long? OpenedAt { get; private set; }

    /// <summary>Why a saved index that was given is of no use; null where it was used, or none was given.</summary>
    public string? SavedIndexRefused { get; private set; }

    public async Task<long> SaveIndexAsync(Stream output, CancellationToken cancellation)
    {
        await _writer.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            var number = await CatchUpAloneAsync(cancellation).ConfigureAwait(false);
            var madeFor = await MadeForAsync(number, cancellation).ConfigureAwait(false);
            await Task.Run(() => SavedIndex.Write(_index, madeFor, output), cancellation).ConfigureAwait(false);
            return number;
        }
        finally
        {
            _writer.Release();
        }
    }

    /// <summary>The index of a saved stream, when it is whole, of this build and card, and of this store at a number it has passed.</summary>
    private async Task<CandidateIndex?> ReadSavedAsync(Stream saved, CancellationToken cancellation)
    {
        var build = Build();
        IReadOnlyList<string> madeFor = [];
        var index = await Task.Run(
            () =>
            {
                var read = SavedIndex.Read(saved, found => (madeFor = found).Take(1).SequenceEqual([build]) ? null : "it was made by another build or for another card", out var whyNot);
                SavedIndexRefused = whyNot;
                return read;
            },
            cancellation).ConfigureAwait(false);
        if (index is not null && (index.FeedNumber > await _records.FeedNumberAsync(cancellation).ConfigureAwait(false)
            || !await IsOfThisStoreAsync(madeFor, index.FeedNumber, cancellation).ConfigureAwait(false)))
        {
            SavedIndexRefused = "it was made for another store";
            index.Dispose();
            return null;
        }

        return index;
    }

    /// <summary>What keys, words and bounds hang on: the comparisons, the reference tables, the card.</summary>
    private string Build() => StableHash.Hex(string.Join('\n', [Comparer.Features, Model, .. ReferenceHashes.All.OrderBy(h => h.Key, StringComparer.Ordinal).Select(h => $"{h.Key} {h.Value}")]));

    /// <summary>The build, and by what the store is known again: what happened at the number, the loads begun until then, some of its records.</summary>
    private async Task<IReadOnlyList<string>> MadeForAsync(long number, CancellationToken cancellation)
    {
        var loads = await _ledger.LoadsAsync(cancellation).ConfigureAwait(false);
        var step = Math.Max(1, _index.Count / Sampled);
        var sample = Enumerable.Range(0, _index.Count).Where(i => i % step == 0).Select(_index.KeyOf).ToList();
        var versions = await _records.CurrentAsync(sample, cancellation).ConfigureAwait(false);
        return
        [
            Build(),
            await EventsAtAsync(number, cancellation).ConfigureAwait(false),
            .. loads.Select(l => LoadMark + l.Id).Order(StringComparer.Ordinal),
            .. versions.OrderBy(v => v.Key).Select(v => $"{RecordMark}{v.Value.Hash} {v.Key}"),
        ];
    }

    private async Task<bool> IsOfThisStoreAsync(IReadOnlyList<string> madeFor, long number, CancellationToken cancellation)
    {
        var loads = (await _ledger.LoadsAsync(cancellation).ConfigureAwait(false)).Select(l => LoadMark + l.Id).ToHashSet(StringComparer.Ordinal);
        return madeFor.Count > 1
            && string.Equals(madeFor[1], await EventsAtAsync(number, cancellation).ConfigureAwait(false), StringComparison.Ordinal)
            && madeFor.Where(m => m.StartsWith(LoadMark, StringComparison.Ordinal)).All(loads.Contains)
            && await HoldsAsync(madeFor, number, cancellation).ConfigureAwait(false);
    }

    /// <summary>Whether the sampled records stand as they did; those that changed since are taken up by the feed.</summary>
    private async Task<bool> HoldsAsync(IReadOnlyList<string> madeFor, long number, CancellationToken cancellation)
    {
        var sampled = madeFor.Where(m => m.StartsWith(RecordMark, StringComparison.Ordinal)).Select(m => m[RecordMark.Length..].Split(' ', 2))
            .ToDictionary(m => RecordKey.Parse(m[1]), m => m[0]);
        var versions = await _records.CurrentAsync(sampled.Keys, cancellation).ConfigureAwait(false);
        return versions.All(v => v.Value.From > number || string.Equals(v.Value.Hash, sampled[v.Key], StringComparison.Ordinal));
    }

    private async Task<string> EventsAtAsync(long number, CancellationToken cancellation)
    {
        var events = await _ledger.FeedAsync(number - 1, int.MaxValue, MostEvents, cancellation).ConfigureAwait(false);
        return StableHash.Hex(string.Join('\n', events.Where(e => e.Number == number).Select(e => $"{e.Ordinal} {e.Event.Kind} {e.Event.Subject} {e.Event.Object}")));
    }
}
