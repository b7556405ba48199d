using Graph.Core.Model;
using Graph.Core.Storage;

namespace Graph.Server.Commands;

/// <summary>Which load a command is: a new one, one that was cut short and goes on, or one that stands already.</summary>
/// <param name="Load">The load.</param>
/// <param name="Began">Whether it was begun before.</param>
internal sealed record LoadIdentity(Load Load, bool Began)
{
    /// <summary>Whether it was begun and ended: the same load sent again.</summary>
    public bool Stands => Began && Load.Status == LoadStatus.Done;

    /// <summary>Tells a load by its content: source, format, files, mapping, version, publication and mode.</summary>
    /// <remarks>
    /// Without a publication date a load is published when it is accepted, so the same files may come again later, after others, and count anew:
    /// each pass over them that was finished is followed by the next; one that was not is resumed under its own date. A load that was taken back is followed by the next as well.
    /// </remarks>
    public static async Task<LoadIdentity> OfAsync(ILedger ledger, RecordInput input, string? version, DateTimeOffset? published, LoadMode mode, DateTimeOffset now, CancellationToken cancellation)
    {
        var hashes = await input.Files.HashesAsync(cancellation);
        var content = StableHash.Hex(string.Join(
            '\n', [input.Source, input.Reader.Format, $"{RecordBatch.Size}", version ?? "", published?.UtcDateTime.ToString("O") ?? "", .. hashes, input.MappingText, mode.ToString()]))[..32];
        for (var pass = 0; ; pass++)
        {
            var id = pass == 0 ? content : $"{content}-{pass}";
            var begun = await ledger.LoadAsync(id, cancellation);
            if (begun is null)
            {
                return new LoadIdentity(new Load(
                    id, input.Source, input.Reader.Format, input.Files.Names, version, published ?? now, now, LoadStatus.Running, LoadCounts.Zero), false);
            }

            if (!begun.IsTakenBack && (published is not null || begun.Status != LoadStatus.Done))
            {
                return new LoadIdentity(begun, true);
            }
        }
    }
}
