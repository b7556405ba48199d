namespace Graph.Stores;

/// <summary>What an engine can say of its own soundness, and do about its own remains.</summary>
public interface IStoreUpkeep
{
    /// <summary>What is wrong with the engine's own structures, one sentence each; empty when sound.</summary>
    Task<IReadOnlyList<string>> FaultsAsync(CancellationToken cancellation);

    /// <summary>Removes what is left of deleted text in the engine's own files, as far as it lets itself be told to.</summary>
    /// <returns>What remains for people to do, in a sentence; null when nothing is left.</returns>
    Task<string?> EraseAsync(CancellationToken cancellation);
}
