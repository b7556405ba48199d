using Graph.Core.Sources;
using Graph.Core.Storage;

namespace Graph.Server.Commands;

/// <summary>Why a load failed, as its entry in the ledger says it.</summary>
internal static class LoadProblems
{
    /// <summary>A sentence; of what nobody foresaw only its type, since its words may hold personal data.</summary>
    public static string Of(Exception exception) => exception switch
    {
        UnreadableFileException or InvalidDataException => exception.Message,
        StoreException store => $"{store.Problem} {store.Mend}",
        OperationCanceledException => "It was stopped before its end: send it again, and it goes on where it was.",
        IOException => "Its file or the store could not be read or written: see that the disk is there and not full, and send it again.",
        _ => $"Something unexpected went wrong ({exception.GetType().Name}): send it again, and if it fails again report it with the log.",
    };
}
