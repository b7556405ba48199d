using System.Globalization;
using Graph.Core.Model;

namespace Graph.Core.Exporting;

/// <summary>What formats of plain attributes tell of nodes and edges: each a name and a text, in a fixed order.</summary>
internal static class ExportAttributes
{
    /// <summary>Between the values of one attribute.</summary>
    public const string Between = " | ";

    private static readonly ClaimProperty[] Properties = Enum.GetValues<ClaimProperty>();

    /// <summary>The names of a node's attributes.</summary>
    public static IReadOnlyList<string> OfNodes { get; } =
        ["entity", "kind", "caption", "designated", "authorities", "programmes", "sources", "records", "closed", .. Properties.Select(p => Camel(p.ToString()))];

    /// <summary>The names of an edge's attributes.</summary>
    public static IReadOnlyList<string> OfEdges { get; } =
        ["type", "statedBy", "shareMinimum", "shareMaximum", "start", "end", "amount", "asset", "transaction", "time", "decision", "probability", "original"];

    /// <summary>The texts of a node's attributes, in the order of their names; empty where there is none.</summary>
    public static IReadOnlyList<string> Of(ExportNode node)
    {
        var record = node.Record;
        return
        [
            node.Entity.ToString(),
            record.Kind.ToString(),
            record.Caption,
            node.Designated ? "true" : "false",
            Joined(record.Designations.Select(d => d.Authority)),
            Joined(record.Designations.Select(d => d.Programme).OfType<string>()),
            Joined(node.Members.Select(m => m.Source)),
            Joined(node.Members.Select(m => m.ToString())),
            node.Closed?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
            .. Properties.Select(p => Joined(record.Claims.Where(c => c.Property == p).Select(Text))),
        ];
    }

    /// <summary>The texts of an edge's attributes.</summary>
    public static IReadOnlyList<string> Of(ExportEdge edge)
    {
        var stated = edge.Relation?.Stated;
        return
        [
            edge.Type,
            edge.StatedBy.ToString(),
            Number(stated?.Share?.Minimum),
            Number(stated?.Share?.Maximum),
            stated?.From?.ToString() ?? "",
            stated?.To?.ToString() ?? "",
            stated?.Transfer?.Amount ?? "",
            stated?.Transfer?.Asset ?? "",
            stated?.Transfer?.Transaction ?? "",
            stated?.Transfer?.Time?.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture) ?? "",
            edge.Link?.Decision.ToString() ?? "",
            edge.Link?.Probability.ToString("0.######", CultureInfo.InvariantCulture) ?? "",
            stated?.Original ?? "",
        ];
    }

    /// <summary>A value with what makes it sensible on its own: the type of a number, the service of a handle, the name of anything else.</summary>
    private static string Text(Claim claim) => claim is { Label: { } label, Property: ClaimProperty.Identifier or ClaimProperty.Handle or ClaimProperty.Wallet or ClaimProperty.Account or ClaimProperty.Other }
        ? $"{claim.Value} ({label})"
        : claim.Value;

    private static string Joined(IEnumerable<string> values) => string.Join(Between, values.Distinct(StringComparer.Ordinal));

    private static string Number(decimal? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Camel(string name) => $"{char.ToLowerInvariant(name[0])}{name[1..]}";
}
