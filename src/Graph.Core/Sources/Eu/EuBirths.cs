using Graph.Core.Model;
using Graph.Core.Sources.Lists;
using Graph.Core.Sources.Xml;

namespace Graph.Core.Sources.Eu;

/// <summary>Dates of birth: a day, a year with or without a month, or a span of years; with the place.</summary>
internal static class EuBirths
{
    private const string Column = "birthdate";

    public static void Add(RecordDraft draft, SourceElement element)
    {
        AddDate(draft, element);
        draft.Add(ClaimProperty.BirthPlace, OneLine.Joined(
            element.Attribute("place"), element.Attribute("city"), element.Attribute("region"), element.Attribute("zipCode"), EuPlaces.Country(element)));
        EuParty.AddRemarks(draft, element);
    }

    private static void AddDate(RecordDraft draft, SourceElement element)
    {
        var (day, circa, calendar) = (element.Attribute("birthdate"), element.Attribute("circa"), element.Attribute("calendarType"));
        var parts = string.Join('-', Parts(element));
        if ((day ?? (parts.Length > 0 ? parts : Range(element))) is not { } text)
        {
            return;
        }

        if (calendar is not (null or "GREGORIAN") || !DateText.TryParse(text, out var date))
        {
            draft.KeepUnread(Column, calendar is null or "GREGORIAN" ? text : $"{text} ({calendar})", "This is no date of the Gregorian calendar; it is kept as text only.", "Write 1970, 1970-02 or 1970-02-03.", RejectKind.UnreadDate);
            return;
        }

        draft.Add(ClaimProperty.BirthDate, circa == "true" ? $"~{date}" : date.ToString(), Column);
    }

    /// <summary>Year, month and day as far as they follow each other; the parts of a day that is given whole repeat it.</summary>
    private static IEnumerable<string> Parts(SourceElement element)
    {
        foreach (var name in new[] { "year", "monthOfYear", "dayOfMonth" })
        {
            if (Two(element.Attribute(name)) is not { } part)
            {
                yield break;
            }

            yield return part;
        }
    }

    private static string? Range(SourceElement element)
    {
        var (from, to) = (element.Attribute("yearRangeFrom"), element.Attribute("yearRangeTo"));
        return from is null && to is null ? null : $"{from ?? to}/{to ?? from}";
    }

    private static string? Two(string? number) => number?.PadLeft(2, '0');
}
