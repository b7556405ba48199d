using Graph.Core.Model;

namespace Graph.Server.Api.Records;

/// <summary>Properties of claims in the schema.</summary>
internal sealed class ClaimPropertyType() : Vocabulary<ClaimProperty>("ClaimProperty", "What a claim is about.", Meaning)
{
    private static string Meaning(ClaimProperty property) => property switch
    {
        ClaimProperty.Name => "The source's primary name.",
        ClaimProperty.Alias => "Another name in full use.",
        ClaimProperty.FormerName => "A name no longer used.",
        ClaimProperty.WeakAlias => "A weak alias: confirms a match, never creates a candidate.",
        ClaimProperty.Identifier => "A document or registration number; the label is its type, the country its issuer.",
        ClaimProperty.Wallet => "A wallet address; the label is the ticker as printed, which is not the chain.",
        ClaimProperty.Handle => "An account name; the label is the service.",
        ClaimProperty.Account => "An account number; the label is the institution.",
        ClaimProperty.FoundedDate => "The day a company was founded or a vessel built.",
        ClaimProperty.Country => "A country of residence, registration or operation.",
        ClaimProperty.LegalForm => "A legal form stated apart from the name.",
        ClaimProperty.Note => "Free text of the source.",
        ClaimProperty.Other => "Anything else; the label is its original name.",
        _ => $"As stated: {Words(property.ToString())}.",
    };

    private static string Words(string name) =>
        string.Concat(name.Select((letter, i) => char.IsUpper(letter) ? (i > 0 ? " " : "") + char.ToLowerInvariant(letter) : letter.ToString()));
}
