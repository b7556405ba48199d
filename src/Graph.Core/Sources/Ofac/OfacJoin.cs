using System.Globalization;
using Graph.Core.Model;

namespace Graph.Core.Sources.Ofac;

/// <summary>Brings together what OFAC's files say of one party, and reports side rows that belong to none.</summary>
internal sealed class OfacJoin(Tally tally, OfacFiles files, OfacSideFile aliases, OfacSideFile addresses, OfacSideFile comments, Queue<Reject> rejects)
{
    /// <summary>The party of a row with its side rows.</summary>
    public OfacParty Party(OfacRow row, bool straggler) => new(
        files.Parties.Name,
        row,
        aliases.Take(row.Entity, straggler, Orphan("alias rows", files.Aliases)),
        addresses.Take(row.Entity, straggler, Orphan("address rows", files.Addresses)),
        comments.Take(row.Entity, straggler, Orphan("comment rows", files.Comments)));

    /// <summary>Reports the side rows that no party took; to be called after the last party.</summary>
    public void ReportRest()
    {
        Report(aliases, Orphan("alias rows", files.Aliases));
        Report(addresses, Orphan("address rows", files.Addresses));
        Report(comments, Orphan("comment rows", files.Comments));
    }

    private static void Report(OfacSideFile side, Action<OfacRow> orphan)
    {
        foreach (var row in side.Rest())
        {
            orphan(row);
        }
    }

    private Action<OfacRow> Orphan(string what, SourceFile? file) => row =>
    {
        tally.Add(what);
        tally.Add($"{what}, orphan");
        rejects.Enqueue(new Reject(
            file!.Name,
            row.Row.Line,
            "ent_num",
            row.Entity.ToString(CultureInfo.InvariantCulture),
            $"No row of {files.Parties.Name} has this ent_num.",
            $"Load the {files.Parties.Name} and {file.Name} of one day.",
            WholeRow: false)
        { Kind = RejectKind.Orphan });
    };
}
