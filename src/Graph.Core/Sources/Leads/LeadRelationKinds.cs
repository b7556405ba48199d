using Graph.Core.Model;

namespace Graph.Core.Sources.Leads;

/// <summary>Words for relations between leads, and which end each puts first.</summary>
internal static class LeadRelationKinds
{
    /// <summary>Words that say the relation from the other end: the record is owned, directed … by the target.</summary>
    private static readonly Dictionary<string, RelationKind> Passive = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ownedBy"] = RelationKind.Owns,
        ["controlledBy"] = RelationKind.Controls,
        ["directedBy"] = RelationKind.Directs,
        ["employedBy"] = RelationKind.Employs,
        ["representedBy"] = RelationKind.ActsFor,
        ["works"] = RelationKind.WorkedBy,
        ["lendsIdentityTo"] = RelationKind.IdentityOf,
        ["heldBy"] = RelationKind.Holds,
        ["receivedFrom"] = RelationKind.TransferredTo,
        ["subsidiaryOf"] = RelationKind.Owns,
        ["subsidiary"] = RelationKind.Owns,
        ["employee"] = RelationKind.Employs,
        ["employeeOf"] = RelationKind.Employs,
        ["worksFor"] = RelationKind.Employs,
    };

    /// <summary>Words of people for what a row is to the other end ("director" of it, "shareholder" in it).</summary>
    private static readonly Dictionary<string, RelationKind> Active = new(StringComparer.OrdinalIgnoreCase)
    {
        ["own"] = RelationKind.Owns,
        ["owner"] = RelationKind.Owns,
        ["ownerOf"] = RelationKind.Owns,
        ["beneficialOwner"] = RelationKind.Owns,
        ["shareholder"] = RelationKind.Owns,
        ["shareholderOf"] = RelationKind.Owns,
        ["parent"] = RelationKind.Owns,
        ["parentCompany"] = RelationKind.Owns,
        ["control"] = RelationKind.Controls,
        ["director"] = RelationKind.Directs,
        ["directorOf"] = RelationKind.Directs,
        ["manager"] = RelationKind.Directs,
        ["managerOf"] = RelationKind.Directs,
        ["ceo"] = RelationKind.Directs,
        ["employer"] = RelationKind.Employs,
        ["employerOf"] = RelationKind.Employs,
        ["agent"] = RelationKind.ActsFor,
        ["agentOf"] = RelationKind.ActsFor,
        ["representative"] = RelationKind.ActsFor,
        ["representativeOf"] = RelationKind.ActsFor,
        ["onBehalfOf"] = RelationKind.ActsFor,
        ["family"] = RelationKind.FamilyOf,
        ["relative"] = RelationKind.FamilyOf,
        ["spouse"] = RelationKind.FamilyOf,
        ["husband"] = RelationKind.FamilyOf,
        ["wife"] = RelationKind.FamilyOf,
        ["son"] = RelationKind.FamilyOf,
        ["daughter"] = RelationKind.FamilyOf,
        ["brother"] = RelationKind.FamilyOf,
        ["sister"] = RelationKind.FamilyOf,
        ["associate"] = RelationKind.AssociatedWith,
        ["associateOf"] = RelationKind.AssociatedWith,
        ["associated"] = RelationKind.AssociatedWith,
        ["partner"] = RelationKind.AssociatedWith,
        ["partnerOf"] = RelationKind.AssociatedWith,
        ["linked"] = RelationKind.LinkedTo,
        ["related"] = RelationKind.LinkedTo,
        ["relatedTo"] = RelationKind.LinkedTo,
    };

    /// <summary>Every word of the schema and of mapping files, active and passive.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. Enum.GetNames<RelationKind>().Select(Camel), "ownedBy", "controlledBy", "directedBy", "employedBy", "representedBy", "heldBy", "receivedFrom"];

    /// <summary>Reads a word for a relation, without regard to case and blanks.</summary>
    /// <param name="word">As written: <c>owns</c>, <c>Owned by</c>, <c>director</c>.</param>
    /// <param name="kind">The type.</param>
    /// <param name="reversed">Whether the target is the subject.</param>
    public static bool TryRead(string word, out RelationKind kind, out bool reversed)
    {
        var bare = string.Concat(word.Where(char.IsLetter));
        reversed = Passive.TryGetValue(bare, out kind);
        return reversed || Active.TryGetValue(bare, out kind)
            || (bare.Length > 0 && Enum.TryParse(bare, ignoreCase: true, out kind) && Enum.IsDefined(kind));
    }

    private static string Camel(string name) => $"{char.ToLowerInvariant(name[0])}{name[1..]}";
}
