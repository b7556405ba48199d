namespace Graph.Core.Model;

/// <summary>The types of relation between entities; the subject is the record that states it unless said otherwise.</summary>
public enum RelationKind
{
    /// <summary>Untyped, as OFAC prints it in Remarks.</summary>
    LinkedTo,
    Owns,
    Controls,
    Directs,
    Employs,
    ActsFor,
    FamilyOf,
    AssociatedWith,

    /// <summary>Persona → the person who works it.</summary>
    WorkedBy,

    /// <summary>Persona → the person whose identity it bears, often a victim.</summary>
    IdentityOf,

    /// <summary>Party → wallet.</summary>
    Holds,
    TransferredTo,
}
