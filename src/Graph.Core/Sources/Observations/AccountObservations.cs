using System.Globalization;
using Graph.Core.Model;

namespace Graph.Core.Sources.Observations;

/// <summary>What was seen of one account, while it is gathered: each value once, with the first and the last day it was seen.</summary>
internal sealed class AccountObservations(string account, string service, Provenance at)
{
    private readonly Dictionary<Claim, Span> _claims = [];
    private readonly Dictionary<(string Other, string Words), Span> _ties = [];

    /// <summary>Takes one observation up.</summary>
    public void Add(ObservationRow row)
    {
        if (ObservedValue.Claim(row) is { } claim)
        {
            Seen(_claims, claim with { Country = row.Country }, row.Day);
        }
        else if (row.Country is { } country)
        {
            Seen(_claims, new Claim(ClaimProperty.Other, country, $"country of a {row.Kind.ToString().ToLowerInvariant()}"), row.Day);
        }

        if (row.Counterparty is { } other && row.Kind is (ObservationKind.Rating or ObservationKind.Message))
        {
            Seen(_ties, (other, row.Kind == ObservationKind.Rating ? $"rating: {row.Value}" : "message"), row.Day);
        }
        else if (row.Counterparty is not null && row.Kind != ObservationKind.Payout)
        {
            Seen(_claims, new Claim(ClaimProperty.Other, row.Counterparty, "counterparty"), row.Day);
        }

        foreach (var (name, value) in row.Rest)
        {
            Seen(_claims, new Claim(ClaimProperty.Other, value, name), null);
        }
    }

    /// <summary>The account as a persona: its handle, what it bears, and whom it rated or wrote to.</summary>
    /// <remarks>A worked identity is no person: nothing seen of an account is a name, and no rule ever joins a persona with a person.</remarks>
    public Record ToRecord(string source) => new(
        new RecordKey(source, ObservationRow.Id(service, account)),
        EntityKind.Persona,
        [new Claim(ClaimProperty.Handle, account, service), .. _claims.OrderBy(c => c.Key.Property).ThenBy(c => Order(c.Key), StringComparer.Ordinal).Select(c => c.Key with { From = c.Value.First, To = c.Value.Last })],
        [.. _ties.OrderBy(t => t.Key.Other, StringComparer.Ordinal).ThenBy(t => t.Key.Words, StringComparer.Ordinal).Select(t => Tie(source, t.Key, t.Value))],
        [],
        at);

    private StatedRelation Tie(string source, (string Other, string Words) tie, Span seen) => new(
        RelationKind.AssociatedWith, $"{source}:{ObservationRow.Id(service, tie.Other)}", true, From: seen.First, To: seen.Last,
        Original: seen.Times == 1 ? tie.Words : string.Create(CultureInfo.InvariantCulture, $"{tie.Words} ({seen.Times} times)"));

    private static string Order(Claim claim) => $"{claim.Value}|{claim.Label}|{claim.Country}|{claim.Original}";

    private static void Seen<T>(Dictionary<T, Span> seen, T what, PartialDate? day)
        where T : notnull
    {
        var before = seen.GetValueOrDefault(what);
        seen[what] = new Span(
            before.First is { } first && (day is null || first <= day) ? first : day,
            before.Last is { } last && (day is null || last >= day) ? last : day,
            before.Times + 1);
    }

    private readonly record struct Span(PartialDate? First, PartialDate? Last, int Times);
}
