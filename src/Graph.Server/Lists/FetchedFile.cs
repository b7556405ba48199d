namespace Graph.Server.Lists;

/// <summary>By what a server tells whether a file has changed.</summary>
/// <param name="ETag">The entity tag, as sent.</param>
/// <param name="LastModified">When it last changed.</param>
internal sealed record Validators(string? ETag, DateTimeOffset? LastModified);

/// <summary>A file that was fetched whole.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Validators">By what the next fetch asks.</param>
internal sealed record FetchedFile(string Path, Validators Validators);
