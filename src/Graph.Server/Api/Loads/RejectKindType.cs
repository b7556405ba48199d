using Graph.Core.Model;

namespace Graph.Server.Api.Loads;

/// <summary>Sorts of trouble in the schema.</summary>
internal sealed class RejectKindType() : Vocabulary<RejectKind>("RejectKind", "The sorts of trouble in what was loaded.", Meaning)
{
    private static string Meaning(RejectKind kind) => kind switch
    {
        RejectKind.UnreadRow => "A row could not be read, and is left out.",
        RejectKind.UnreadValue => "A value could not be read: kept as words, or left out.",
        RejectKind.UnreadDate => "A date that is none; kept as words.",
        RejectKind.BadChecksum => "A number or wallet address whose check digits are wrong; kept as printed.",
        RejectKind.KeyTaken => "A key that stood already in the same load for other content.",
        RejectKind.CutText => "A text that its publisher cut.",
        RejectKind.Orphan => "A row or value about a party that is not in the files.",
        _ => throw new InvalidOperationException($"The kind {kind} has no description."),
    };
}
