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
        var (from, to) = (element.Attribute("yearRangeFrom"), element.Attribute("yearRangeTo"));
        var parts = string.Join('-', new[] { element.Attribute("year"), Two(element.Attribute("monthOfYear")), Two(element.Attribute("dayOfMonth")) }.TakeWhile(p => p is not null));
        var text = day ?? (parts.Length > 0 ? parts : from is not null || to is not null ? $"{from ?? to}/{to ?? from}" : null);
        if (text is null)
        {
            return;
        }

        if (calendar is not (null or "GREGORIAN") || !DateText.TryParse(text, out var date))
        {
            draft.KeepUnread(Column, calendar is null or "GREGORIAN" ? text : $"{text} ({calendar})", "This is no date of the Gregorian calendar; it is kept as text only.", "Write 1970, 1970-02 or 1970-02-03.");
            return;
        }

        draft.Add(ClaimProperty.BirthDate, circa == "true" ? $"~{date}" : date.ToString(), Column);
    }

    private static string? Two(string? number) => number?.PadLeft(2, '0');
}
