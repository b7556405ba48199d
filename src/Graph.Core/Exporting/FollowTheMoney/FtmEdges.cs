using System.Globalization;
using Graph.Core.Model;

namespace Graph.Core.Exporting.FollowTheMoney;

/// <summary>The schemata of FollowTheMoney for relations; what it has no schema for is an UnknownLink whose role says what it is.</summary>
internal static class FtmEdges
{
    private static readonly Dictionary<RelationKind, (string Schema, string Subject, string Object)> Schemata = new()
    {
        [RelationKind.Owns] = ("Ownership", "owner", "asset"),
        [RelationKind.Directs] = ("Directorship", "director", "organization"),
        [RelationKind.Employs] = ("Employment", "employer", "employee"),
        [RelationKind.ActsFor] = ("Representation", "agent", "client"),
        [RelationKind.FamilyOf] = ("Family", "person", "relative"),
        [RelationKind.TransferredTo] = ("Payment", "payer", "beneficiary"),
    };

    public static string Schema(RelationKind kind) => Schemata.TryGetValue(kind, out var known) ? known.Schema : "UnknownLink";

    /// <summary>Property and value of an edge between two entities.</summary>
    public static IEnumerable<(string Property, string Value)> Properties(ExportEdge edge)
    {
        var stated = edge.Relation!.Stated;
        var (_, subject, target) = Schemata.GetValueOrDefault(stated.Kind, ("", "subject", "object"));
        yield return (subject, edge.From.ToString());
        yield return (target, edge.To.ToString());
        foreach (var property in Schemata.ContainsKey(stated.Kind) ? Typed(stated) : [("role", edge.Type)])
        {
            yield return property;
        }

        foreach (var date in Dates(stated))
        {
            yield return date;
        }

        if (stated.Original is { } words)
        {
            yield return ("summary", words);
        }
    }

    private static IEnumerable<(string, string)> Typed(StatedRelation stated)
    {
        if (stated.Share is { } share)
        {
            var (least, most) = (share.Minimum.ToString(CultureInfo.InvariantCulture), share.Maximum.ToString(CultureInfo.InvariantCulture));
            yield return ("percentage", share.Minimum == share.Maximum ? least : $"{least}-{most}");
        }

        if (stated.Transfer is { } transfer)
        {
            yield return ("amount", transfer.Amount);
            foreach (var (property, value) in new[] { ("currency", transfer.Asset), ("transactionNumber", transfer.Transaction) }.Where(p => p.Item2 is not null))
            {
                yield return (property, value!);
            }
        }
    }

    private static IEnumerable<(string, string)> Dates(StatedRelation stated) =>
        new[] { ("startDate", FtmDates.Exact(stated.From)), ("endDate", FtmDates.Exact(stated.To)) }.Where(d => d.Item2 is not null).Select(d => (d.Item1, d.Item2!));
}
