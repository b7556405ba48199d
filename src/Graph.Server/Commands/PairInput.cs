using Graph.Core.Model;
using Graph.Core.Sources;
using Graph.Core.Sources.Pairs;
using Graph.Core.Storage;

namespace Graph.Server.Commands;

/// <summary>A file of pairs, with the records that its keys name looked up.</summary>
internal sealed class PairInput
{
    private const int Batch = 256;
    private readonly SourceFile _file;

    /// <exception cref="UsageException">The file is not there.</exception>
    public PairInput(string path)
    {
        Files = InputFiles.Of([path]);
        _file = Files.Sources.Count == 1 ? Files.Sources[0] : throw new UsageException($"{path} is a folder: name one file of pairs.");
    }

    public InputFiles Files { get; }

    /// <summary>Whether the pairs are keys of stored records.</summary>
    public bool AreKeys => PairFiles.Read(_file).FirstOrDefault(p => p is not UnreadPair) is KeyPair;

    /// <summary>Reads the pairs in the order of the file; a key that no record has is a pair that cannot be read.</summary>
    public async IAsyncEnumerable<PairItem> ReadAsync(IRecordStore store, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var batch in ReadAhead.Of(PairFiles.Read(_file).Chunk(Batch), cancellation))
        {
            var keys = batch.OfType<KeyPair>().SelectMany(p => new[] { p.Left, p.Right }).Distinct().ToList();
            var known = keys.Count == 0 ? new Dictionary<RecordKey, RecordVersion>() : await store.CurrentAsync(keys, cancellation);
            foreach (var pair in batch)
            {
                yield return pair is KeyPair named ? Found(named, known) : pair;
            }
        }
    }

    private PairItem Found(KeyPair pair, IReadOnlyDictionary<RecordKey, RecordVersion> known)
    {
        var missing = new[] { pair.Left, pair.Right }.Where(k => !known.ContainsKey(k)).ToList();
        return missing.Count == 0
            ? new RecordPair(pair.Index, pair.Line, known[pair.Left].Record, known[pair.Right].Record, pair.Same)
            : new UnreadPair(pair.Index, pair.Line, $"{_file.Name}, line {pair.Line}: {string.Join(" and ", missing)} is not in the store. Load it, or take the pair out.");
    }
}
