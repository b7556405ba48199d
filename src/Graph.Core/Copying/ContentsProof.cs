using System.Runtime.CompilerServices;
using Graph.Core.Storage;

namespace Graph.Core.Copying;

/// <summary>Passes a store's contents on, and tells at their end what they come to.</summary>
/// <param name="contents">The store.</param>
/// <param name="model">Hash of the card that the graph was resolved with.</param>
public sealed class ContentsProof(IStoreContents contents, string model) : IStoreContents
{
    /// <summary>Counts and hash of what has passed; null before its end.</summary>
    public BackupSummary? Summary { get; private set; }

    /// <summary>What a store's contents come to.</summary>
    public static async Task<BackupSummary> OfAsync(IStoreContents contents, string model, CancellationToken cancellation)
    {
        var proof = new ContentsProof(contents, model);
        await foreach (var item in proof.ContentsAsync(cancellation).ConfigureAwait(false))
        {
            _ = item;
        }

        return proof.Summary!;
    }

    public async IAsyncEnumerable<StoredItem> ContentsAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        using var hash = new ContentsHash(model);
        var tally = new BackupTally();
        await foreach (var item in contents.ContentsAsync(cancellation).ConfigureAwait(false))
        {
            hash.Add(item);
            tally.Add(item);
            yield return item;
        }

        Summary = tally.Summary(model, hash.Finish());
    }
}
