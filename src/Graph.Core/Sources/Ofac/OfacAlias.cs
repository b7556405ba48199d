using Graph.Core.Model;

namespace Graph.Core.Sources.Ofac;

/// <summary>The further names of a party.</summary>
internal static class OfacAlias
{
    /// <summary>Adds an alias.</summary>
    /// <param name="draft">The record.</param>
    /// <param name="type">"a.k.a.", "f.k.a." or "n.k.a.", with or without dots.</param>
    /// <param name="weak">
    /// Whether OFAC calls it weak. A weak alias becomes <see cref="ClaimProperty.WeakAlias"/>; a former name was once in full use, and stays
    /// <see cref="ClaimProperty.FormerName"/>.
    /// </param>
    /// <param name="name">The name.</param>
    /// <param name="language">Its script, where it is not Latin.</param>
    public static void Add(RecordDraft draft, string? type, bool weak, string? name, string? language = null)
    {
        var plain = (type ?? "").Replace(".", "", StringComparison.Ordinal).ToLowerInvariant();
        var property = plain is "fka" ? ClaimProperty.FormerName : weak ? ClaimProperty.WeakAlias : ClaimProperty.Alias;
        // As the legacy files print them: dotted in Remarks, where weak ones stand, and bare in alt.csv.
        var label = weak && plain.Length > 0 ? string.Concat(plain.Select(c => $"{c}.")) : plain;
        draft.Add(new Claim(property, name ?? "", label, Language: language));
    }

    /// <summary>A name as the legacy files print it: <c>SURNAME, Given names</c>.</summary>
    public static string? Join(string? last, string? first) =>
        last is null ? first : first is null ? last : $"{last}, {first}";
}
