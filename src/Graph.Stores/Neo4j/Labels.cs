using Graph.Core.Model;

namespace Graph.Stores.Neo4j;

/// <summary>Labels and relationship types: a closed set, made of the model's own kinds. Nothing of a caller's text becomes one.</summary>
internal static class Labels
{
    public static string Of(EntityKind kind) => kind.ToString();

    /// <summary>A wallet is an entity, and its address a selector: they must not share a label.</summary>
    public static string Of(SelectorKind kind) => kind == SelectorKind.Wallet ? "WalletAddress" : kind.ToString();

    public static string Of(RelationKind kind) => kind switch
    {
        RelationKind.LinkedTo => "LINKED_TO",
        RelationKind.Owns => "OWNS",
        RelationKind.Controls => "CONTROLS",
        RelationKind.Directs => "DIRECTS",
        RelationKind.Employs => "EMPLOYS",
        RelationKind.ActsFor => "ACTS_FOR",
        RelationKind.FamilyOf => "FAMILY_OF",
        RelationKind.AssociatedWith => "ASSOCIATED_WITH",
        RelationKind.WorkedBy => "WORKED_BY",
        RelationKind.IdentityOf => "IDENTITY_OF",
        RelationKind.Holds => "HOLDS",
        RelationKind.TransferredTo => "TRANSFERRED_TO",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Give it a relationship type, here and in the statements."),
    };
}
