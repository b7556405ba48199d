using System.Globalization;
using Graph.Core.Storage;

namespace Graph.Server.Api.Links;

/// <summary>The cursor of a list of candidate links: the link's id and its priority as read, so that a page goes on where it was when a load has changed the link or taken it away.</summary>
internal static class LinkCursor
{
    public static string Of(LinkPlace place) => string.Create(CultureInfo.InvariantCulture, $"{GlobalIds.Of(place.Link)}/{place.Priority:R}");

    /// <summary>Reads a cursor; null when it is none.</summary>
    public static LinkPlace? Place(string cursor)
    {
        var end = Math.Max(0, cursor.LastIndexOf('/'));
        return GlobalIds.Link(cursor[..end]) is { } link
            && double.TryParse(cursor.AsSpan(end + 1), NumberStyles.Float, CultureInfo.InvariantCulture, out var priority)
            && double.IsFinite(priority)
            ? new LinkPlace(link, priority)
            : null;
    }
}
