using Graph.Core.Model;
using Graph.Core.Sources.Lists;
using Graph.Core.Sources.Xml;

namespace Graph.Core.Sources.Un;

/// <summary>Dates of birth: EXACT, APPROXIMATELY or BETWEEN, as a day, a year, two years, or only in words.</summary>
internal static class UnDates
{
    private const string Column = "DATE_OF_BIRTH";

    public static void Add(RecordDraft draft, SourceElement element)
    {
        var type = OneLine.Of(element.Take("TYPE_OF_DATE"));
        var note = OneLine.Of(element.Take("NOTE"));
        var stated = element.Take("DATE") ?? element.Take("YEAR") ?? Range(element);
        if (stated is null)
        {
            AddWords(draft, note);
            return;
        }

        // A month stands in the note of a year, and of a span that it is about.
        var circa = Is(type, "APPROXIMATELY") || Is(note, "Approximately");
        var text = note is not null && DateText.TryParse($"{note} {stated}", out _) && !circa ? $"{note} {stated}" : stated;
        AddDate(draft, text, circa, type);
        draft.Add(ClaimProperty.Note, Is(note, "Approximately") || text != stated ? null : note, "date of birth note");
    }

    private static string? Range(SourceElement element)
    {
        var (from, to) = (element.Take("FROM_YEAR"), element.Take("TO_YEAR"));
        return from is null && to is null ? null : $"{from ?? to}/{to ?? from}";
    }

    private static void AddDate(RecordDraft draft, string text, bool circa, string? type)
    {
        if (!DateText.TryParse(text, out var date))
        {
            draft.KeepUnreadDate(Column, text);
            return;
        }

        var value = date.ToString();
        draft.Add(ClaimProperty.BirthDate, circa && !date.Circa ? $"~{value}" : value, type);
    }

    private static void AddWords(RecordDraft draft, string? note)
    {
        if (note is null)
        {
            return;
        }

        if (DateText.TryParse(note, out var date))
        {
            draft.Add(new Claim(ClaimProperty.BirthDate, date.ToString(), Original: note));
        }
        else
        {
            draft.KeepUnreadDate(Column, note);
        }
    }

    private static bool Is(string? text, string word) => text?.Equals(word, StringComparison.OrdinalIgnoreCase) == true;
}
