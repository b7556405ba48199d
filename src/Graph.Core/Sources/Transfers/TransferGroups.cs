using Graph.Core.Model;

namespace Graph.Core.Sources.Transfers;

/// <summary>Gathers transfers by the wallet they left, and names every wallet once.</summary>
internal sealed class TransferGroups(string source, int largestRecord)
{
    private readonly SortedDictionary<string, SenderTransfers> _open = new(StringComparer.Ordinal);
    private readonly HashSet<ulong> _named = [];

    /// <summary>Transfers gathered and not yet told.</summary>
    public int Held { get; private set; }

    /// <summary>Takes a transfer up; gives the records of wallets not named before, and what its sender told when that is full.</summary>
    public IEnumerable<Record> Add(TransferRow row, Provenance at)
    {
        foreach (var end in new[] { row.From, row.To }.Where(e => _named.Add(StableHash.Of(e.Id))))
        {
            yield return new Record(new RecordKey(source, end.Id), EntityKind.Wallet, [end.Claim], [], [], at);
        }

        if (!_open.TryGetValue(row.From.Id, out var sender))
        {
            _open[row.From.Id] = sender = new SenderTransfers(row.From, at);
        }

        sender.Add(row, source);
        Held++;
        foreach (var full in sender.Count == largestRecord ? Close(row.From.Id) : [])
        {
            yield return full;
        }
    }

    /// <summary>What a wallet told so far; nothing is held of it then.</summary>
    public IEnumerable<Record> Close(string sender)
    {
        if (_open.Remove(sender, out var transfers))
        {
            Held -= transfers.Count;
            yield return transfers.ToRecord(source);
        }
    }

    /// <summary>What all wallets told so far, by their names.</summary>
    public IEnumerable<Record> Rest() => _open.Keys.ToList().SelectMany(Close);
}
