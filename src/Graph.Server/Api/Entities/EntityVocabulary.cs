using Graph.Core.Model;

namespace Graph.Server.Api.Entities;

/// <summary>Kinds of entity in the schema.</summary>
internal sealed class EntityKindType() : Vocabulary<EntityKind>("EntityKind", "What kind of thing a record or entity is about.", Meaning)
{
    private static string Meaning(EntityKind kind) => kind switch
    {
        EntityKind.Party => "A party whose kind is not known.",
        EntityKind.Person => "A human being.",
        EntityKind.Company => "A business.",
        EntityKind.Organization => "An organisation that is no business: a ministry, a bureau, a group.",
        EntityKind.Wallet => "A cryptocurrency address.",
        EntityKind.Vessel => "A ship.",
        EntityKind.Aircraft => "An aircraft.",
        EntityKind.Persona => "A worked identity that is not a person: an account profile, often with a stolen or rented name.",
        _ => throw new InvalidOperationException($"The kind {kind} has no description."),
    };
}

/// <summary>Types of relation in the schema.</summary>
internal sealed class RelationKindType() : Vocabulary<RelationKind>("RelationKind", "The types of relation between entities.", Meaning)
{
    private static string Meaning(RelationKind kind) => kind switch
    {
        RelationKind.LinkedTo => "Untyped, as OFAC prints it.",
        RelationKind.Owns => "Holds a share.",
        RelationKind.Controls => "Controls without a stated share.",
        RelationKind.Directs => "Is an officer or director.",
        RelationKind.Employs => "Employs.",
        RelationKind.ActsFor => "Acts for or on behalf of.",
        RelationKind.FamilyOf => "Is a relative of.",
        RelationKind.AssociatedWith => "Is an associate of.",
        RelationKind.WorkedBy => "A persona is worked by a person.",
        RelationKind.IdentityOf => "A persona bears the identity of a person, often a victim.",
        RelationKind.Holds => "Holds a wallet.",
        RelationKind.TransferredTo => "Sent value to.",
        _ => throw new InvalidOperationException($"The relation {kind} has no description."),
    };
}
