using System.Text.RegularExpressions;
using Graph.Core.Model;
using Graph.Core.Sources.Lists;

namespace Graph.Core.Sources.Au;

/// <summary>Reads Additional Information: free text, kept as a note, in which a few things stand in one form throughout.</summary>
internal static partial class AuInformation
{
    /// <summary>Keeps the text, and takes from it the UN's reference number, earlier names of vessels, and websites.</summary>
    public static void Add(RecordDraft draft, string text)
    {
        draft.Add(ClaimProperty.Note, text, AuColumns.Information);
        AddNew(draft, new Claim(ClaimProperty.Identifier, UnReferences.Leading(text) ?? "", UnReferences.Label));
        foreach (Match website in Website().Matches(text))
        {
            AddNew(draft, new Claim(ClaimProperty.Website, website.Value.TrimEnd('.', ',', ';', ')'), AuColumns.Information));
        }

        if (draft.Kind == EntityKind.Vessel && Earlier().Match(text) is { Success: true } match)
        {
            foreach (var name in match.Groups["names"].Value.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                AddNew(draft, new Claim(ClaimProperty.FormerName, name, AuColumns.Information));
            }
        }
    }

    private static void AddNew(RecordDraft draft, Claim claim)
    {
        if (!draft.Claims.Any(c => c.Property == claim.Property && c.Value == claim.Value))
        {
            draft.Add(claim);
        }
    }

    // The Security Council's notices have addresses at Interpol that are no party's own.
    [GeneratedRegex(@"\b(?:https?://|www\.)(?!\S*(?:interpol\.int|un\.org))\S+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Website();

    [GeneratedRegex(@"^Previous names? includes? (?<names>[^.\n]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Earlier();
}
