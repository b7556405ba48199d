using Graph.Core.Model;

namespace Graph.Core.Resolution.Normalising;

/// <summary>A record made ready for comparison: every value in its normal form, beside the text it came from. Immutable.</summary>
public sealed class RecordProfile
{
    public required RecordKey Key { get; init; }

    public required EntityKind Kind { get; init; }

    /// <summary>Names in full use and former names, without doubles.</summary>
    public required NameForm[] Names { get; init; }

    /// <summary>Weak aliases: they confirm, and never create a candidate (OFAC FAQ 122-124).</summary>
    public required NameForm[] WeakNames { get; init; }

    /// <summary>Birth dates, or days of founding where the kind has no birth.</summary>
    public required Stated<PartialDate>[] BirthDates { get; init; }

    public required Stated<NormalPlace>[] BirthPlaces { get; init; }

    /// <summary>Countries of nationality, citizenship, residence, registration and flag; alpha-2.</summary>
    public required Stated<string>[] Countries { get; init; }

    public required Stated<string>[] Genders { get; init; }

    public required Stated<NormalIdentifier>[] Identifiers { get; init; }

    public required Stated<NormalAddress>[] Addresses { get; init; }

    public required Stated<NormalEmail>[] Emails { get; init; }

    /// <summary>Everything the record shares by being equal, sorted by hash.</summary>
    public required BorneSelector[] Selectors
    {
        get;
        init
        {
            field = value;
            BorneKinds = value.Aggregate(0, (kinds, s) => kinds | (1 << (int)s.Selector.Kind));
        }
    }

    /// <summary>The kinds among <see cref="Selectors"/>, a bit each: most records have none of what is asked for.</summary>
    public int BorneKinds { get; private init; }
}

/// <summary>A normal form and the text it was read from.</summary>
public readonly record struct Stated<T>(T Normal, string Text);

/// <summary>A selector a record bears: the selector, its stable hash and the text it was read from.</summary>
public readonly record struct BorneSelector(Selector Selector, ulong Hash, string Text);
