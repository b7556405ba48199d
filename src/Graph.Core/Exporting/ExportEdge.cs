using System.Text;
using Graph.Core.Model;

namespace Graph.Core.Exporting;

/// <summary>An edge of an export: a relation as a record states it, or a candidate link.</summary>
/// <param name="From">The node at the subject's end.</param>
/// <param name="To">The node at the object's end.</param>
/// <param name="StatedBy">The node that states the relation; of a link, its left end.</param>
/// <param name="Relation">The relation, or null.</param>
/// <param name="Link">The link, or null.</param>
public sealed record ExportEdge(RecordKey From, RecordKey To, RecordKey StatedBy, Relation? Relation, CandidateLink? Link)
{
    /// <summary>The same for the same edge in every export.</summary>
    public string Id => Relation is { } relation ? $"{relation.StatedBy}/{relation.Ordinal}" : $"{Link!.Key}";

    /// <summary>The type in capitals (<c>OWNS</c>, <c>LINKED_TO</c>; <c>SAME_AS</c> and <c>ASSOCIATED</c> of links): made of names in the code, never of text that was read.</summary>
    public string Type => Capitals(Relation is { } relation ? relation.Stated.Kind.ToString() : Link!.Kind.ToString());

    /// <summary>Whether the edge means the same both ways.</summary>
    public bool IsMutual => Link is not null || Relation!.Stated.Kind is RelationKind.AssociatedWith or RelationKind.FamilyOf;

    private static string Capitals(string name)
    {
        var capitals = new StringBuilder(name.Length + 4);
        foreach (var c in name)
        {
            capitals.Append(char.IsAsciiLetterUpper(c) && capitals.Length > 0 ? "_" : "").Append(char.ToUpperInvariant(c));
        }

        return capitals.ToString();
    }
}
