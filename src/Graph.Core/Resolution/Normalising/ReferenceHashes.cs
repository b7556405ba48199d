using System.Collections.Frozen;
using System.Reflection;
using System.Security.Cryptography;

namespace Graph.Core.Resolution.Normalising;

/// <summary>The hashes of this build's reference tables: scores hang on them as on the weights, so a card names them.</summary>
public static class ReferenceHashes
{
    private const string Folder = "reference/";

    /// <summary><c>reference/FILE</c> → SHA-256 of every table, 64 lower-case hex digits.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = Assembly.GetExecutingAssembly().GetManifestResourceNames()
        .Where(IsTable).ToFrozenDictionary(name => name, Hash, StringComparer.Ordinal);

    /// <summary>The first table, by name, that differs between a card's inputs and this build; null where none does or the card names no tables.</summary>
    /// <param name="inputs">Name → SHA-256 of what a card was made from.</param>
    public static string? FirstOther(IReadOnlyDictionary<string, string> inputs)
    {
        var named = inputs.Where(i => IsTable(i.Key)).ToArray();
        // A table that stands on one side alone changes scores as an edited one does.
        return named.Length == 0 ? null : named.Except(All).Concat(All.Except(named)).Select(i => i.Key[Folder.Length..]).Order(StringComparer.Ordinal).FirstOrDefault();
    }

    private static bool IsTable(string name) => name.StartsWith(Folder, StringComparison.Ordinal);

    private static string Hash(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
