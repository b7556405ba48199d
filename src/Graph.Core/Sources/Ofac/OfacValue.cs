using Graph.Core.Model;

namespace Graph.Core.Sources.Ofac;

/// <summary>A value that stands apart from its type, as in OFAC's XML.</summary>
/// <param name="Type">The type as OFAC prints it ("Passport", "Digital Currency Address - XBT").</param>
/// <param name="Text">The value.</param>
/// <param name="Country">The issuing country of a document.</param>
/// <param name="From">The day of issue.</param>
/// <param name="To">The day of expiry.</param>
/// <param name="IsDocument">Whether the source says that it is a document or registration number.</param>
internal sealed record OfacValue(string Type, string Text, string? Country = null, PartialDate? From = null, PartialDate? To = null, bool IsDocument = false)
{
    private const string Imo = "IMO ";

    /// <summary>Adds the value as the claim that its entry in Remarks gives; of a type that is not known, as <see cref="ClaimProperty.Other"/> under the type, and counted.</summary>
    public void AddTo(RecordDraft draft, Tally tally)
    {
        if (RemarkWallets.TryRead($"{OfacTypes.Plain(Type)} {Text}", draft, tally))
        {
            return;
        }

        var (name, text) = Text.StartsWith(Imo, StringComparison.Ordinal) ? ($"{OfacTypes.Plain(Type)} IMO", Text[Imo.Length..]) : (OfacTypes.Plain(Type), Text);
        if (OfacTypes.Of(name) is { } known)
        {
            draft.Add(new Claim(known.Property, text, known.Label, Country, From: From, To: To));
        }
        else if (IsDocument || RemarkIdentifiers.IsLabel(name))
        {
            draft.Add(new Claim(ClaimProperty.Identifier, RemarkIdentifiers.Number(text), name, Country, From: From, To: To));
        }
        else
        {
            draft.Add(new Claim(ClaimProperty.Other, Text, OfacTypes.Plain(Type), Country, From: From, To: To));
            tally.Add($"values of unknown types, {OfacTypes.Plain(Type)}");
        }
    }
}
