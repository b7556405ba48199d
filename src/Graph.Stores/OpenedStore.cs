using Graph.Core.Storage;

namespace Graph.Stores;

/// <summary>An open store by its ports, whichever engine holds it. Closed when disposed.</summary>
public sealed class OpenedStore : IAsyncDisposable
{
    private readonly IAsyncDisposable _owner;

    /// <summary>A store of ports that are given one by one.</summary>
    /// <param name="owner">What is closed when this is disposed.</param>
    public OpenedStore(IAsyncDisposable owner) => _owner = owner;

    public required IRecordStore Records { get; init; }

    public required IStatements Statements { get; init; }

    public required ILedger Ledger { get; init; }

    public required IGraphStore Graph { get; init; }

    public required IQualityStore Quality { get; init; }

    public required IStoreContents Contents { get; init; }

    public required IStoreUpkeep Upkeep { get; init; }

    /// <summary>The ports of a store that answers them all itself.</summary>
    public static OpenedStore Of<T>(T store)
        where T : IRecordStore, IStatements, ILedger, IGraphStore, IQualityStore, IStoreContents, IStoreUpkeep, IAsyncDisposable => new(store)
        {
            Records = store,
            Statements = store,
            Ledger = store,
            Graph = store,
            Quality = store,
            Contents = store,
            Upkeep = store,
        };

    public ValueTask DisposeAsync() => _owner.DisposeAsync();
}
