using System.Text.Json;
using Graph.Core.Model;

namespace Graph.Core.Sources.Transfers;

/// <summary>The transfers that left one wallet, while they are gathered.</summary>
internal sealed class SenderTransfers(TransferEnd sender, Provenance at)
{
    private readonly List<StatedRelation> _transfers = [];

    public TransferEnd Sender { get; } = sender;

    public int Count => _transfers.Count;

    public void Add(TransferRow row, string source) => _transfers.Add(new StatedRelation(
        RelationKind.TransferredTo, $"{source}:{row.To.Id}", true, From: row.Day, To: row.Day, Original: row.Words, Transfer: row.Transfer));

    /// <summary>One record of the wallet that tells them, named by what it tells.</summary>
    public Record ToRecord(string source)
    {
        var told = StableHash.Hex(JsonSerializer.Serialize(_transfers, RecordContent.Json));
        return new Record(new RecordKey(source, $"{Sender.Id}#{told[..16]}"), EntityKind.Wallet, [Sender.Claim], [.. _transfers], [], at);
    }
}
