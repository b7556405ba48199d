namespace Graph.Server.Commands;

/// <summary>What a load is asked for.</summary>
/// <param name="Input">The files.</param>
/// <param name="Version">The list's version.</param>
/// <param name="Published">Its publication date; null for when the load is accepted.</param>
/// <param name="Rejects">Where to write what is set aside.</param>
/// <param name="Verbose">Whether to list relations without a known end.</param>
internal sealed record LoadRequest(RecordInput Input, string? Version, DateTimeOffset? Published, FileInfo? Rejects, bool Verbose);
