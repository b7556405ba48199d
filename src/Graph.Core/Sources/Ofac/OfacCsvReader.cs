using System.Globalization;
using Graph.Core.Model;

namespace Graph.Core.Sources.Ofac;

/// <summary>Reads OFAC's legacy CSV files (SDN and consolidated): parties joined with their aliases, addresses and the overflow of their remarks.</summary>
internal sealed class OfacCsvReader : IRecordReader
{
    public string Format => "ofac-csv";

    public bool ClosesLastRow(SourceFile file) => true;

    public IReadOnlyList<string> RolesOf(IReadOnlyList<SourceFile> files) => OfacFiles.Of(files).Roles;

    public IEnumerable<ReadItem> Read(ReadRequest request)
    {
        var files = OfacFiles.Of(request.Files);
        var width = OfacFiles.Width(files.Parties, OfacFiles.PartyColumns);
        var rejects = new Queue<Reject>();
        var stragglers = OfacSideFile.Stragglers(OfacRow.Read(files.Parties, width, _ => { }));
        using var aliases = new OfacSideFile(files.Aliases, OfacFiles.AliasColumns, stragglers, rejects.Enqueue, request.Tally);
        using var addresses = new OfacSideFile(files.Addresses, OfacFiles.AddressColumns, stragglers, rejects.Enqueue, request.Tally);
        using var comments = new OfacSideFile(files.Comments, OfacFiles.CommentColumns, stragglers, rejects.Enqueue, request.Tally);
        var joined = new OfacJoin(request.Tally, files, aliases, addresses, comments, rejects);
        var parties = new OfacParties(request, "ent_num");
        foreach (var row in OfacRow.Read(files.Parties, width, rejects.Enqueue, request.Tally))
        {
            var party = joined.Party(row, stragglers.Contains(row.Entity));
            foreach (var item in parties.Admit(party.Draft(request.Tally), row.Entity.ToString(CultureInfo.InvariantCulture), "SDN_Name", () => row.Row.Text))
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
}
