namespace Graph.Core.Resolution.Normalising.Fields;

/// <summary>A name of a record by the numbers of its parts.</summary>
/// <param name="Given">Given names, or 0.</param>
/// <param name="Family">Family names, or 0.</param>
/// <param name="Whole">The whole name where it may be no person's, or 0.</param>
/// <param name="Generation">junior, senior, II …, or 0.</param>
internal readonly record struct NameEntry(int Given, int Family, int Whole, int Generation)
{
    public bool HasParts => Given != 0 || Family != 0;
}

/// <summary>An address of a record by the numbers of its parts; 0 for a part that is not stated.</summary>
internal readonly record struct AddressEntry(int House, int Street, int City, int Postcode);
