using Graph.Core.Model;
using Graph.Core.Sources.Text;

namespace Graph.Core.Sources.Transfers;

/// <summary>Reads transfers between wallets and accounts, as CSV with a header or as JSON lines.</summary>
/// <remarks>
/// <para>
/// Each wallet has one record named by its normal form, which says nothing but its address and so is the same in every file. What a wallet sent is told
/// by further records of the same wallet, up to <see cref="LargestRecord"/> transfers each, named by their content. So a hot wallet makes no record that
/// grows without bound, and two files, each of which knows a part of what a wallet sent, never replace one another: a transfer is an event, not a
/// property that a later file corrects. The same file again is the same records; a wrong file is taken back by undoing its load.
/// </para>
/// <para>One record a transfer would not do: a thousand records of one wallet are half a million pairs, and over the cap of a block none.</para>
/// </remarks>
/// <param name="largestRecord">Transfers in one record.</param>
/// <param name="mostHeld">Transfers held while rows of several wallets are mixed; then all that are open are told.</param>
internal sealed class TransferReader(int largestRecord = TransferReader.LargestRecord, int mostHeld = TransferReader.MostHeld) : IRecordReader
{
    /// <summary>Transfers in one record: some 3 MB as stored.</summary>
    public const int LargestRecord = 10_000;

    /// <summary>Transfers held: some 100 MB.</summary>
    public const int MostHeld = 250_000;

    public string Format => "transfers";

    public IEnumerable<ReadItem> Read(ReadRequest request)
    {
        foreach (var file in request.Files.Where(f => !TransferRow.Fit(FieldRows.Names(FileHead.Of(f)))))
        {
            throw new UnreadableFileException($"{file.Name} holds no transfers: name its columns (or members) from, to, asset, amount, time and transaction.");
        }

        var left = RowCounts.Of(request.Files.SelectMany(FieldRows.Read).Select(TransferRow.SenderOf).OfType<string>());
        var reading = new TransferGroups(request.Source, largestRecord);
        foreach (var file in request.Files)
        {
            foreach (var row in FieldRows.Read(file))
            {
                foreach (var item in ReadRow(request, file, row, left, reading))
                {
                    yield return item;
                }
            }
        }

        foreach (var record in reading.Rest())
        {
            yield return new ReadRecord(record);
        }
    }

    private IEnumerable<ReadItem> ReadRow(ReadRequest request, SourceFile file, FieldRow row, RowCounts left, TransferGroups groups)
    {
        request.Tally.Add("rows");
        var isLast = TransferRow.SenderOf(row) is { } sender && left.IsLast(sender);
        if (TransferRow.Of(row, file.Name, out var reject) is not { } transfer)
        {
            return [new Rejected(reject!), .. isLast ? groups.Close(TransferRow.SenderOf(row)!).Select(r => new ReadRecord(r)) : []];
        }

        request.Tally.Add("transfers");
        var records = groups.Add(transfer, new Provenance(file.Name, row.Line))
            .Concat(isLast ? groups.Close(transfer.From.Id) : [])
            .Concat(groups.Held + 1 >= mostHeld ? groups.Rest() : []);
        return [.. records.Select(r => new ReadRecord(r)), .. transfer.Rejects.Select(r => new Rejected(r))];
    }
}
