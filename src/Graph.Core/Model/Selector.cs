namespace Graph.Core.Model;

/// <summary>The kinds of value that several entities can share.</summary>
public enum SelectorKind
{
    Address,
    Phone,
    Email,
    Domain,
    Identifier,
    Ip,
    Device,
    DocumentHash,
    Account,
    Handle,
    Wallet,
}

/// <summary>A value several entities can share, in its normal form.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Value">The normal form: E.164 for phones, lower case for e-mails, <c>type/country/number</c> for identifiers, <c>family:payload</c> for wallets.</param>
public readonly record struct Selector(SelectorKind Kind, string Value) : IComparable<Selector>
{
    public int CompareTo(Selector other) =>
        Kind != other.Kind ? Kind.CompareTo(other.Kind) : string.CompareOrdinal(Value, other.Value);

    public override string ToString() => $"{Kind}:{Value}";

    public static bool operator <(Selector left, Selector right) => left.CompareTo(right) < 0;

    public static bool operator >(Selector left, Selector right) => left.CompareTo(right) > 0;

    public static bool operator <=(Selector left, Selector right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Selector left, Selector right) => left.CompareTo(right) >= 0;
}
