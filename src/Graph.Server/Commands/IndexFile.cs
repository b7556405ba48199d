using Graph.Core.Resolution;

namespace Graph.Server.Commands;

/// <summary>The saved candidate index beside a store: <c>graph.db</c> has it in <c>graph.db.index</c>. It may be deleted at any time; a start without it takes longer.</summary>
internal static class IndexFile
{
    /// <summary>An index of fewer records is built faster than it would be worth a file.</summary>
    public const int FewestRecords = 50_000;

    public static string Of(string store) => store + ".index";

    /// <summary>Removes what is saved.</summary>
    public static void Delete(string store)
    {
        File.Delete(Of(store));
        File.Delete(Part(store));
    }

    /// <summary>The saved index, or null where there is none that can be read.</summary>
    public static FileStream? Open(string store)
    {
        try
        {
            return File.Exists(Of(store)) ? File.OpenRead(Of(store)) : null;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            // Built from the records instead.
            return null;
        }
    }

    /// <summary>Saves the index of a store that is large enough, if it has moved on; the old one stays until the new one is whole and on the disk.</summary>
    /// <param name="store">The store's file.</param>
    /// <param name="graph">The live view of it.</param>
    /// <param name="saved">The feed number of the one that is saved, or null.</param>
    /// <returns>The feed number of the one that is saved now, or null.</returns>
    public static async Task<long?> SaveAsync(string store, IResolvedGraph graph, long? saved, CancellationToken cancellation)
    {
        if (graph.Indexed < FewestRecords || await graph.CatchUpAsync(cancellation) == saved)
        {
            return saved;
        }

        // One name, so that what a kill leaves behind is written over; another process that saves at this moment holds it.
        var (written, begun) = (Part(store), false);
        try
        {
            long number;
            await using (var output = new FileStream(written, FileMode.Create, FileAccess.Write, FileShare.None, 1))
            {
                begun = true;
                number = await graph.SaveIndexAsync(output, cancellation);
                output.Flush(flushToDisk: true);
            }

            // After a power cut the folder may name the old file or the new: each is whole and says what it was made for.
            File.Move(written, Of(store), overwrite: true);
            return number;
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            // The store is sound without it: a full disk or a read-only folder costs the next start its time, and no load its success.
            if (begun)
            {
                File.Delete(written);
            }

            return saved;
        }
    }

    private static string Part(string store) => Of(store) + ".part";
}
