using Graph.Core.Model;
using Graph.Core.Sources.Text;

namespace Graph.Core.Sources.Ofac;

/// <summary>Gives the drafts of parties as records: one that names nobody, or whose key is taken, is set aside.</summary>
internal sealed class OfacParties(ReadRequest request, string keyName)
{
    private readonly KeysTaken _keys = new();

    /// <summary>What becomes of one draft.</summary>
    /// <param name="draft">The party.</param>
    /// <param name="id">Its ent_num, which all of OFAC's formats give (uid, FixedRef).</param>
    /// <param name="nameColumn">Where its name should stand.</param>
    /// <param name="words">What the list says of it, for the report where it is set aside.</param>
    public IEnumerable<ReadItem> Admit(RecordDraft draft, string? id, string nameColumn, Func<string> words)
    {
        request.Tally.Add("rows");
        if (id is null || !draft.Has(ClaimProperty.Name))
        {
            var (column, problem) = id is null ? (keyName, "The party has no id.") : (nameColumn, "The party has no name.");
            return [new Rejected(new Reject(draft.Provenance.File, draft.Provenance.Row, column, ReadLimits.Shown(words()), problem, "Mend the list and load it again."))];
        }

        var admitted = _keys.Admit(draft.Build(new RecordKey(request.Source, id)), keyName, request.Tally).ToList();
        var stored = admitted.Exists(i => i is ReadRecord);
        request.Tally.Add("parties", stored ? 1 : 0);
        var links = draft.Relations.Count(r => r.Kind == RelationKind.LinkedTo);
        request.Tally.Add("Linked To", links);
        request.Tally.Add("Linked To, in rows set aside", stored ? 0 : links);
        return [.. admitted, .. draft.Rejects.Select(r => new Rejected(r))];
    }
}
