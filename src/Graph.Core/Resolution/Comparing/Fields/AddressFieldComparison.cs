using Graph.Core.Resolution.Comparing.Names;
using Graph.Core.Resolution.Normalising.Fields;

namespace Graph.Core.Resolution.Comparing.Fields;

/// <summary>
/// Addresses as one piece of evidence: street, house, city and postcode agree or differ together (a household shares them all), so that counted
/// each on its own they would say one thing four times.
/// </summary>
internal sealed class AddressFieldComparison : IFieldComparison
{
    private const float StreetPart = .5f;
    private const float HousePart = .2f;
    private const float PlacePart = .15f;
    private const float Alike = .6f;

    public IReadOnlyList<ComparisonDefinition> Definitions { get; } =
    [
        new("address",
        [
            new("missing", EvidenceSense.Silent),
            new("different", EvidenceSense.Against),
            new("place", EvidenceSense.For, HasStrength: true),
            new("partial", EvidenceSense.For),
            new("close", EvidenceSense.For),
            new("exact", EvidenceSense.For, HasStrength: true),
        ]),
    ];

    public void Compare(FieldTable table, int left, int right, Span<Evidence> outcomes) =>
        outcomes[0] = FieldValues.Best(table, table.Addresses[left], table.Addresses[right], Pair);

    public string? Text(FieldTable table, int record, int comparison, int index)
    {
        var address = table.Addresses[record][index];
        var parts = new[] { Known(table.Houses, address.House), Known(table.Streets, address.Street)?.Text, Known(table.Cities, address.City)?.Text, Known(table.Postcodes, address.Postcode) };
        return string.Join(", ", parts.Where(p => p is not null));
    }

    private static T? Known<T>(ValueTable<T> values, int number)
        where T : class => number == 0 ? null : values[number];

    private static Evidence Pair(FieldTable table, AddressEntry left, AddressEntry right)
    {
        var street = left.Street == 0 || right.Street == 0 ? -1 : WordLikeness.Of(table.Streets, left.Street, right.Street);
        var house = House(table, left.House, right.House);
        var city = left.City == 0 || right.City == 0 ? -1 : WordLikeness.Of(table.Cities, left.City, right.City);
        var postcode = Postcode(table, left.Postcode, right.Postcode);
        var agreed = Agreed(street, StreetPart) + Agreed(house, HousePart) + Agreed(city, PlacePart) + Agreed(postcode, PlacePart);
        var known = Known(street, StreetPart) + Known(house, HousePart) + Known(city, PlacePart) + Known(postcode, PlacePart);
        if (known == 0)
        {
            return default;
        }

        if (street < Alike)
        {
            var rarity = Math.Max(city == 1 ? table.Cities.Rarity(left.City) : 0, postcode == 1 ? table.Postcodes.Rarity(left.Postcode) : 0);
            return Math.Max(city, postcode) < Alike ? new Evidence(1) : new Evidence(2, rarity);
        }

        return (agreed / known) switch
        {
            >= .98f => new Evidence(5, Math.Min(table.Streets.Rarity(left.Street), table.Streets.Rarity(right.Street))),
            >= .75f => new Evidence(4),
            _ => new Evidence(3),
        };
    }

    private static float Agreed(float likeness, float part) => likeness >= Alike ? likeness * part : 0;

    private static float Known(float likeness, float part) => likeness < 0 ? 0 : part;

    private static float House(FieldTable table, int left, int right) =>
        left == 0 || right == 0 ? -1
        : left == right ? 1
        : SharesNumber(table.Houses[left], table.Houses[right]) ? .9f
        : 0;

    private static bool SharesNumber(string left, string right)
    {
        if (!left.Contains(' ', StringComparison.Ordinal) && !right.Contains(' ', StringComparison.Ordinal))
        {
            return false;
        }

        foreach (var part in left.AsSpan().Split(' '))
        {
            foreach (var other in right.AsSpan().Split(' '))
            {
                if (left.AsSpan(part).SequenceEqual(right.AsSpan(other)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static float Postcode(FieldTable table, int left, int right) =>
        left == 0 || right == 0 ? -1
        : left == right ? 1
        : EditDistance.Within(table.Postcodes[left], table.Postcodes[right], 1) <= 1 ? .8f
        : 0;
}
