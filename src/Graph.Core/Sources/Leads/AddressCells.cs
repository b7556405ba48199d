using Graph.Core.Model;

namespace Graph.Core.Sources.Leads;

/// <summary>The parts of addresses that stand in columns of their own.</summary>
/// <remarks>
/// "Street 1, Street 2, City" are lines of one address; "Street 1, City 1, Street 2, City 2" are two: a number makes an address of its own where a city or postcode bears it too.
/// </remarks>
internal sealed class AddressCells
{
    private readonly List<(string Part, int? Ordinal, string Cell)> _cells = [];

    public void Add(string part, int? ordinal, string cell) => _cells.Add((part, ordinal, cell));

    /// <summary>Adds each address with the country of the row.</summary>
    public void AddTo(RecordDraft draft, string? country)
    {
        var own = _cells.Where(c => c.Part is "city" or "postcode" && c.Ordinal is not null).Select(c => c.Ordinal).ToHashSet();
        foreach (var address in _cells.GroupBy(c => own.Contains(c.Ordinal) ? c.Ordinal : null))
        {
            // "7 Wallaby Place": a number in a column of its own belongs to the street beside it.
            var number = string.Join(' ', address.Where(c => c.Part == LeadColumn.StreetNumber).Select(c => c.Cell));
            var parts = LeadColumn.AddressParts.Where(p => p != LeadColumn.StreetNumber).SelectMany(p => address.Where(c => c.Part == p).Select(c => c.Cell));
            draft.Add(new Claim(ClaimProperty.Address, $"{number} {string.Join(", ", parts)}", Country: country));
        }
    }
}
