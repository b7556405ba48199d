using Graph.Core.Resolution;

namespace Core.Tests.Resolution.Fields;

public sealed class FieldComponentsTests
{
    [Fact]
    public void Links_fall_into_components_whatever_their_order()
    {
        FieldPair[] links = [new(4, 5, 2, false), new(0, 1, 1, false), new(1, 2, 3, false)];

        Assert.Equal(["0-1 1-2", "4-5"], Told(links, 10));
        Assert.Equal(["0-1 1-2", "4-5"], Told([.. links.Reverse()], 10));
    }

    [Fact]
    public void A_component_too_large_is_parted_at_its_weakest_link() =>
        Assert.Equal(["0-1", "2-3"], Told([new(0, 1, 9, false), new(1, 2, 3, false), new(2, 3, 9, false)], 2));

    private static IEnumerable<string> Told(FieldPair[] links, int most) =>
        FieldComponents.Of(links, most, 2).Select(c => string.Join(' ', c.Select(l => $"{l.Left}-{l.Right}"))).Order(StringComparer.Ordinal);
}
