namespace Graph.Server.Uploads;

/// <summary>What uploads may take.</summary>
/// <param name="Folder">Where bodies are kept until their load has ended.</param>
/// <param name="Bytes">Bytes of one body as it is sent, packed or not.</param>
/// <param name="Waiting">Uploads received, waiting or loading at once; with <paramref name="Bytes"/> it bounds the disk they take.</param>
/// <param name="Lists">Whether official lists are taken as well.</param>
internal sealed record UploadLimits(string Folder, long Bytes, int Waiting, bool Lists)
{
    public const long DefaultMegabytes = 4096;
    public const int DefaultWaiting = 8;

    /// <summary>The limits that ship, in the folder beside a store.</summary>
    public static UploadLimits Beside(string store) => new(store + ".uploads", DefaultMegabytes * 1024 * 1024, DefaultWaiting, Lists: false);
}
