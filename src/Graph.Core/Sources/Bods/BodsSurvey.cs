using Graph.Core.Model;
using Graph.Core.Sources.Text;

namespace Graph.Core.Sources.Bods;

/// <summary>What a first pass over the statements finds: which of them stand, and what relationships say of the parties.</summary>
/// <remarks>
/// A relationship is told by the record of its subject (the entity that is owned), reversed: declarations are made and renewed subject by subject,
/// an unspecified owner has no record that could tell, and a nominee's record does not grow with the thousands of firms it holds.
/// Where the files lack the subject, the interested party tells.
/// </remarks>
internal sealed class BodsSurvey(string source)
{
    private readonly Dictionary<(bool IsRelationship, string Id), string> _standing = [];
    private readonly HashSet<string> _parties = new(StringComparer.Ordinal);
    private readonly Dictionary<string, BodsRelationship> _relationships = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<BodsRelationship>> _told = new(StringComparer.Ordinal);
    private readonly List<BodsRelationship> _orphans = [];

    /// <summary>Takes one statement up.</summary>
    public void Take(BodsStatement statement, Provenance at)
    {
        if (statement.RecordId is not { } id || !statement.IsOfKnownType)
        {
            return;
        }

        var key = (statement.Type is "relationship", id);
        if (_standing.TryGetValue(key, out var rank) && string.CompareOrdinal(rank, statement.Rank) >= 0)
        {
            return;
        }

        _standing[key] = statement.Rank;
        if (key.Item1)
        {
            _relationships[id] = BodsRelationship.Of(statement, id, at);
        }
        else
        {
            _parties.Add(id);
        }
    }

    /// <summary>Gives each relationship to the record that tells it.</summary>
    public void Close()
    {
        foreach (var relationship in _relationships.Values.Where(r => r.Problem is null).OrderBy(r => r.Id, StringComparer.Ordinal))
        {
            if (relationship.Ends.FirstOrDefault(_parties.Contains) is not { } teller)
            {
                _orphans.Add(relationship);
            }
            else if (!_told.TryAdd(teller, [relationship]))
            {
                _told[teller].Add(relationship);
            }
        }
    }

    /// <summary>Whether a statement is the one that stands of its record.</summary>
    public bool Stands(BodsStatement statement) =>
        string.Equals(_standing[(statement.Type is "relationship", statement.RecordId!)], statement.Rank, StringComparison.Ordinal);

    /// <summary>Why a relationship cannot be read, or null.</summary>
    public string? ProblemOf(string relationship) => _relationships[relationship].Problem;

    /// <summary>Adds to a party's draft the relationships that its record tells.</summary>
    public void Complete(string id, RecordDraft draft)
    {
        foreach (var relationship in _told.GetValueOrDefault(id) ?? [])
        {
            relationship.AddTo(draft, id, source);
        }
    }

    /// <summary>What of relationships was set aside: values that were not understood, and relationships of which no end is in the files.</summary>
    public IEnumerable<Reject> Rejects(Tally tally)
    {
        foreach (var reject in _relationships.Values.OrderBy(r => r.Id, StringComparer.Ordinal).SelectMany(r => r.Rejects))
        {
            yield return reject;
        }

        foreach (var orphan in _orphans)
        {
            tally.Add("relationships without their parties");
            yield return new Reject(
                orphan.At.File, orphan.At.Row, "subject", ReadLimits.Shown(string.Join(", ", orphan.Ends)),
                "No statement of these files is about either end of this relationship.", "Load the files that hold the parties together with this one.", WholeRow: false)
            { Kind = RejectKind.Orphan };
        }
    }
}
