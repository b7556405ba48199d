using System.Globalization;
using Graph.Core.Model;
using Graph.Core.Sources.Text;

namespace Graph.Core.Sources.Ofac;

/// <summary>Reads OFAC's legacy CSV files (SDN and consolidated): parties joined with their aliases, addresses and the overflow of their remarks.</summary>
internal sealed class OfacCsvReader : IRecordReader
{
    public string Format => "ofac-csv";

    public IEnumerable<ReadItem> Read(ReadRequest request)
    {
        var files = OfacFiles.Of(request.Files);
        var rejects = new Queue<Reject>();
        var stragglers = OfacSideFile.Stragglers(OfacRow.Read(files.Parties, OfacFiles.PartyColumns, _ => { }));
        using var aliases = new OfacSideFile(files.Aliases, OfacFiles.AliasColumns, stragglers, rejects.Enqueue);
        using var addresses = new OfacSideFile(files.Addresses, OfacFiles.AddressColumns, stragglers, rejects.Enqueue);
        using var comments = new OfacSideFile(files.Comments, OfacFiles.CommentColumns, stragglers, rejects.Enqueue);
        var joined = new OfacJoin(request.Tally, files, aliases, addresses, comments, rejects);
        var keys = new KeysTaken();
        foreach (var row in OfacRow.Read(files.Parties, OfacFiles.PartyColumns, rejects.Enqueue))
        {
            foreach (var item in ReadParty(request, joined.Party(row, stragglers.Contains(row.Entity)), keys))
            {
                yield return item;
            }

            while (rejects.TryDequeue(out var reject))
            {
                yield return new Rejected(reject);
            }
        }

        joined.ReportRest();
        while (rejects.TryDequeue(out var reject))
        {
            yield return new Rejected(reject);
        }
    }

    private static IEnumerable<ReadItem> ReadParty(ReadRequest request, OfacParty party, KeysTaken keys)
    {
        request.Tally.Add("rows");
        var draft = party.Draft(request.Tally);
        var key = new RecordKey(request.Source, party.Row.Entity.ToString(CultureInfo.InvariantCulture));
        if (!draft.Has(ClaimProperty.Name))
        {
            var line = party.Row.Row;
            return [new Rejected(new Reject(party.File, line.Line, "SDN_Name", ReadLimits.Shown(line.Text), "The row names nobody.", "Fill SDN_Name and load the file again."))];
        }

        var admitted = keys.Admit(draft.Build(key), "ent_num", request.Tally).ToList();
        var stored = admitted.Exists(i => i is ReadRecord);
        request.Tally.Add("parties", stored ? 1 : 0);
        request.Tally.Add("Linked To", draft.Relations.Count);
        request.Tally.Add("Linked To, in rows set aside", stored ? 0 : draft.Relations.Count);
        return [.. admitted, .. draft.Rejects.Select(r => new Rejected(r))];
    }
}
