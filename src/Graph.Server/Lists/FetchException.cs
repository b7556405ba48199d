using System.Net;

namespace Graph.Server.Lists;

/// <summary>A file could not be fetched. The message says which, what went wrong and what to do.</summary>
/// <param name="passing">Whether it may go better in a moment.</param>
internal sealed class FetchException(string message, bool passing, HttpStatusCode? status = null, Exception? inner = null) : Exception(message, inner)
{
    public bool Passing { get; } = passing;

    /// <summary>What the publisher's server answered, where it did.</summary>
    public HttpStatusCode? Status { get; } = status;

    /// <summary>How long the server asks to wait.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
