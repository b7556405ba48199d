using System.Text.RegularExpressions;
using Graph.Core.Model;

namespace Graph.Core.Sources.Ca;

/// <summary>Dates of birth, or of building where the party is a ship.</summary>
internal static partial class CaDates
{
    private const string Column = "DateOfBirthOrShipBuildDate";

    public static void Add(RecordDraft draft, string? text)
    {
        foreach (var part in Or().Split(text ?? "").Select(p => p.Trim()).Where(p => p.Length > 0))
        {
            if (DateText.TryParse(part, out var date))
            {
                var property = draft.Kind is EntityKind.Person ? ClaimProperty.BirthDate : ClaimProperty.FoundedDate;
                draft.Add(new Claim(property, date.ToString(), Column, Original: part == date.ToString() ? null : text));
            }
            else
            {
                draft.KeepUnreadDate(Column, part);
            }
        }
    }

    [GeneratedRegex(@"\s+or\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Or();
}
