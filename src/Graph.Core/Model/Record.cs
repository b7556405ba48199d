using System.Collections.Immutable;

namespace Graph.Core.Model;

/// <summary>What one source states about one party. Immutable: a change is a new version with another <see cref="ContentHash"/>.</summary>
/// <param name="Key">Source and id.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Claims">Every value stated, in the order of the source.</param>
/// <param name="Relations">Relations stated.</param>
/// <param name="Designations">Listings stated.</param>
/// <param name="Provenance">Where it was read; no part of the content.</param>
public sealed record Record(
    RecordKey Key,
    EntityKind Kind,
    ImmutableArray<Claim> Claims,
    ImmutableArray<StatedRelation> Relations,
    ImmutableArray<Designation> Designations,
    Provenance Provenance)
{
    private string? _hash;

    /// <summary>SHA-256 (64 lower-case hex digits) of key, kind, claims, relations and designations; equal content, equal hash, wherever it was read.</summary>
    public string ContentHash => _hash ??= RecordContent.Hash(this);

    /// <summary>The primary name, else any other name, else the key.</summary>
    public string Caption => First(ClaimProperty.Name) ?? First(ClaimProperty.Alias) ?? First(ClaimProperty.Wallet) ?? Key.ToString();

    /// <summary>The first value of a property.</summary>
    public string? First(ClaimProperty property) => Values(property).FirstOrDefault();

    /// <summary>All values of a property.</summary>
    public IEnumerable<string> Values(ClaimProperty property) => Claims.Where(c => c.Property == property).Select(c => c.Value);
}

/// <summary>Where a record was read: file name without its folder, and the row or line it begins on.</summary>
public sealed record Provenance(string File, long Row);
