using Graph.Core.Model;

namespace Graph.Server.Api;

/// <summary>The ids of <c>node(id:)</c>: an entity's is the key of its leading record, as everywhere; others are tagged with their type.</summary>
/// <remarks>No source name has a slash, so a tag is never read as a key.</remarks>
internal static class GlobalIds
{
    private const string RecordTag = "record/";
    private const string LinkTag = "link/";

    public static string Of(RecordKey record) => RecordTag + record;

    public static string Of(LinkKey link) =>
        $"{LinkTag}{link.Kind}/{Uri.EscapeDataString(link.Left.ToString())}/{Uri.EscapeDataString(link.Right.ToString())}";

    /// <summary>Reads the id of a record.</summary>
    public static RecordKey? Record(string id) =>
        id.StartsWith(RecordTag, StringComparison.Ordinal) && RecordKey.TryParse(id[RecordTag.Length..], out var key) ? key : null;

    /// <summary>Reads the id of a link.</summary>
    public static LinkKey? Link(string id)
    {
        var parts = id.Split('/');
        return parts is ["link", var kind, var left, var right]
            && Enum.TryParse<LinkKind>(kind, out var known)
            && Enum.IsDefined(known)
            && RecordKey.TryParse(Uri.UnescapeDataString(left), out var a)
            && RecordKey.TryParse(Uri.UnescapeDataString(right), out var b)
            ? new LinkKey(known, a, b)
            : null;
    }
}
