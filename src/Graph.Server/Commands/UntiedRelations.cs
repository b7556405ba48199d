using Graph.Core.Model;

namespace Graph.Server.Commands;

/// <summary>The relations of a load that are tied to nobody or to several: all in the rejects file; in words when they are few, or when all are asked for.</summary>
internal sealed class UntiedRelations(Surroundings around, RejectReport rejects, bool verbose)
{
    private const int Few = 20;
    private readonly List<string> _held = [];
    private int _count;

    /// <summary>Whether all of them are told; where they are too many, none is.</summary>
    public bool AllTold => verbose || _count <= Few;

    /// <summary>Takes a relation in; one that is tied is passed over.</summary>
    public void Take(Record record, Relation relation)
    {
        if (relation.Status == RelationStatus.Resolved)
        {
            return;
        }

        var problem = relation.Status == RelationStatus.Ambiguous
            ? $"names several parties ({string.Join(", ", relation.Targets)}) and is kept untied."
            : "names no party that is known here.";
        Tell($"  {record.Key} {relation.Stated.Kind}: '{relation.Stated.Target}' {problem}");
        rejects.Note(new Reject(
            record.Provenance.File, record.Provenance.Row, relation.Stated.Kind.ToString(), relation.Stated.Target, problem, "Name the other end by its record key, or load the list it is in.", WholeRow: false));
    }

    /// <summary>Tells what was held back, if it is little.</summary>
    public void TellHeld()
    {
        foreach (var line in AllTold ? _held : [])
        {
            around.Say($"{line}");
        }
    }

    private void Tell(string line)
    {
        _count++;
        if (verbose)
        {
            around.Say($"{line}");
        }
        else if (_held.Count < Few)
        {
            _held.Add(line);
        }
    }
}
