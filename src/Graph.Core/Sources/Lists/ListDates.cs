using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using Graph.Core.Sources.Text;
using Graph.Core.Sources.Workbooks;
using Graph.Core.Sources.Xml;

namespace Graph.Core.Sources.Lists;

/// <summary>The publication date that a list states of itself, at its head.</summary>
/// <remarks>
/// UN <c>dateGenerated</c> and EU <c>generationDate</c> are attributes of the outermost element; OFAC's <c>Publish_Date</c> (month first) and
/// <c>DateOfIssue</c> (year, month, day), and the UK's <c>DateGenerated</c> (day first), are elements before the first party; the UK's CSV begins with "Report Date: 24-Jun-2026". Other lists as CSV, and Canada's, state none.
/// </remarks>
public static partial class ListDates
{
    /// <summary>How many nodes are looked at: the date stands before the first party, or nowhere.</summary>
    private const int HeadNodes = 60;

    /// <summary>The date, in UTC where no zone is said; null where the file states none.</summary>
    /// <exception cref="UnreadableFileException">The file begins as XML and cannot be read as such.</exception>
    public static DateTimeOffset? Of(SourceFile file)
    {
        if (XmlElements.RootOf(file) is null)
        {
            return WorkbookArchive.IsWorkbook(file) ? null : OfFirstLine(file);
        }

        using var cursor = new XmlCursor(file);
        cursor.MoveToRoot();
        return OfRoot(cursor) ?? OfHead(cursor);
    }

    private static DateTimeOffset? OfRoot(XmlCursor cursor)
    {
        while (cursor.MoveToNextAttribute())
        {
            if (cursor.Name is "dateGenerated" or "generationDate" or "DateGenerated"
                && DateTimeOffset.TryParse(cursor.Value(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date))
            {
                return date;
            }
        }

        return null;
    }

    private static DateTimeOffset? OfHead(XmlCursor cursor)
    {
        var element = "";
        var issue = new List<int>();
        for (var node = 0; node < HeadNodes && cursor.Advance(); node++)
        {
            if (cursor.Node == XmlNodeType.Element)
            {
                element = cursor.Name;
            }
            else if (cursor.Node == XmlNodeType.Text && Text(element, cursor.Value(), issue) is { } date)
            {
                return date;
            }
        }

        return null;
    }

    private static DateTimeOffset? Text(string element, string text, List<int> issue)
    {
        switch (element)
        {
            case "Publish_Date":
                return Exact(text, "M/d/yyyy");
            case "DateGenerated":
                return Exact(text, "d/M/yyyy") ?? Exact(text, "yyyy-MM-dd");
            case "Year" or "Month" or "Day" when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var part):
                issue.Add(part);
                return issue is [var year, var month, var day] ? Exact($"{year:D4}-{month:D2}-{day:D2}", "yyyy-MM-dd") : null;
            default:
                return null;
        }
    }

    private static DateTimeOffset? OfFirstLine(SourceFile file) =>
        ReportDate().Match(SourceLines.Read(file).FirstOrDefault().Text ?? "") is { Success: true } match ? Exact(match.Groups["date"].Value, "d-MMM-yyyy") : null;

    [GeneratedRegex(@"^""?Report Date:\s*(?<date>\d{1,2}-\p{L}{3}-\d{4})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ReportDate();

    private static DateTimeOffset? Exact(string text, string form) =>
        DateTimeOffset.TryParseExact(text.Trim(), form, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : null;
}
