using System.Globalization;
using Graph.Core.Storage;

namespace Graph.Stores.Neo4j.Wire;

/// <summary>Which Neo4j this program can use: 5.26, the long-term release with everything its statements are written in, or later.</summary>
internal static class ServerVersion
{
    /// <exception cref="StoreException">It is older, or says no version.</exception>
    public static void Require(string version, Neo4jAddress address)
    {
        if (!IsUsable(version))
        {
            throw new StoreException(
                $"This program needs Neo4j 5.26 or later, and the server says it is {(version.Length == 0 ? "of no version" : version)}.",
                $"{address}",
                "Upgrade it (5.26 is a long-term release), or use another.");
        }
    }

    // After 5.26 the versions are calendar ones: 2025.01 and so on.
    private static bool IsUsable(string version) =>
        version.Split('.', '-') is [var first, var second, ..]
        && int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var major)
        && int.TryParse(second, NumberStyles.None, CultureInfo.InvariantCulture, out var minor)
        && (major, minor).CompareTo((5, 26)) >= 0;
}
