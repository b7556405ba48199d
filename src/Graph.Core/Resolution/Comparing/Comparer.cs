using Graph.Core.Model;
using Graph.Core.Resolution.Comparing.Claims;
using Graph.Core.Resolution.Comparing.Names;
using Graph.Core.Resolution.Normalising;

namespace Graph.Core.Resolution.Comparing;

/// <summary>The comparisons of identity, in the one order that comparer, trainer and card share.</summary>
public static class Comparer
{
    private static readonly IComparison[] All =
    [
        new NameComparison(),
        new WeakNameComparison(),
        new LegalFormComparison(),
        new KindComparison(),
        new BirthDateComparison(),
        new BirthPlaceComparison(),
        new ValueComparison("gender", p => p.Genders),
        new ValueComparison("country", p => p.Countries),
        new IdentifierComparison(),
        new AddressComparison(),
        new SelectorComparison("phone", SelectorKind.Phone),
        new EmailComparison(),
        new SelectorComparison("website", SelectorKind.Domain),
        new SelectorComparison("wallet", SelectorKind.Wallet),
        new SelectorComparison("account", SelectorKind.Handle, SelectorKind.Account),
        new SelectorComparison("trace", SelectorKind.Device, SelectorKind.DocumentHash, SelectorKind.Ip),
    ];

    public static IReadOnlyList<IComparison> Comparisons => All;

    /// <summary>Their definitions, in order.</summary>
    public static IReadOnlyList<ComparisonDefinition> Definitions { get; } = [.. All.Select(c => c.Definition)];

    /// <summary>Hash over names and levels: a card made for other comparisons is refused.</summary>
    public static string Features { get; } = FeatureHash.Of([.. Definitions, .. AssociationComparer.Definitions]);

    /// <summary>Compares two profiles; outcomes in the order of <see cref="Comparisons"/>.</summary>
    public static Evidence[] Compare(RecordProfile left, RecordProfile right, ISelectorDegrees degrees)
    {
        var evidence = new Evidence[All.Length];
        for (var i = 0; i < All.Length; i++)
        {
            evidence[i] = All[i].Compare(left, right, degrees);
        }

        return evidence;
    }
}
