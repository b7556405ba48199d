using System.Globalization;
using Graph.Core.Model;
using Graph.Core.Storage;

namespace Graph.Core.Resolution;

/// <summary>Whether a snapshot looks like the whole of its source, before anything of it is written (design rule 11).</summary>
internal static class SnapshotCheck
{
    /// <summary>The share of a source's open records that a snapshot may close without being asked.</summary>
    public const double LargestShare = 0.05;

    /// <summary>The kind of file that the last snapshot had and this one lacks, in a sentence; or null. Roles mean something within one format only.</summary>
    public static string? Roles(Load load, Load? last) =>
        last is not null && string.Equals(last.Format, load.Format, StringComparison.Ordinal) && last.Roles.Except(load.Roles, StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList() is { Count: > 0 } lacking
            ? $"The last snapshot of {load.Source} had {string.Join(" and ", lacking)} ({string.Join(", ", last.Files)}), and this one has {string.Join(" and ", load.Roles)} only: name the missing file too, or give --allow-shrink if it is gone for good."
            : null;

    /// <summary>That the snapshot would close too many, in a sentence; or null.</summary>
    /// <param name="load">The snapshot.</param>
    /// <param name="stated">How many records it states.</param>
    /// <param name="open">How many of its source are open.</param>
    /// <param name="closing">How many of these it would close.</param>
    public static string? Shares(Load load, long stated, long open, long closing) => closing > open * LargestShare
        ? string.Create(
            CultureInfo.InvariantCulture,
            $"This snapshot of {load.Source} states {stated:N0} records and would close {closing:N0} of the {open:N0} that are open, more than {LargestShare * 100:0.#} %: check that the files are whole, or give --allow-shrink if so many have ended.")
        : null;

    /// <summary>How many records are open, and how many of them a snapshot would close.</summary>
    /// <param name="load">The snapshot.</param>
    /// <param name="keys">Stable hashes of the record ids it states (<see cref="StableHash"/>).</param>
    /// <param name="stands">The records of its source that stand.</param>
    public static async Task<(long Open, long Closing)> CountAsync(Load load, IReadOnlySet<ulong> keys, IAsyncEnumerable<RecordStand> stands)
    {
        var (open, closing) = (0L, 0L);
        await foreach (var stand in stands.ConfigureAwait(false))
        {
            open += stand.Closed is null ? 1 : 0;
            closing += stand.Closed is null && stand.Stated < load.Published && !keys.Contains(StableHash.Of(stand.Record.RecordId)) ? 1 : 0;
        }

        return (open, closing);
    }
}
