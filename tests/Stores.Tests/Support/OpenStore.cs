using Graph.Core.Storage;

namespace Stores.Tests.Support;

/// <summary>One connection to a store, through its ports.</summary>
public sealed class OpenStore(IRecordStore records, IStatements statements, ILedger ledger, IGraphStore graph, IQualityStore quality, IAsyncDisposable owner) : IAsyncDisposable
{
    public IRecordStore Records { get; } = records;

    public IStatements Statements { get; } = statements;

    public ILedger Ledger { get; } = ledger;

    public IGraphStore Graph { get; } = graph;

    public IQualityStore Quality { get; } = quality;

    public ValueTask DisposeAsync() => owner.DisposeAsync();
}

/// <summary>Where a store under test stands: empty when made, gone when disposed. Opening twice gives two connections to one store.</summary>
public interface IStorePlace : IAsyncDisposable
{
    Task<OpenStore> OpenAsync();
}
