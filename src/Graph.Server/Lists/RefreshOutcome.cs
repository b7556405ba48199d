using System.Net;
using Graph.Core.Model;

namespace Graph.Server.Lists;

/// <summary>How looking for a list ended.</summary>
internal enum RefreshResult
{
    /// <summary>It has changed and was loaded.</summary>
    Loaded,

    /// <summary>It is as it stands.</summary>
    Unchanged,

    /// <summary>It could not be fetched, read or loaded; what stood stands.</summary>
    Failed,
}

/// <summary>What came of a list.</summary>
/// <param name="Source">The list.</param>
/// <param name="Result">How it ended.</param>
/// <param name="At">When.</param>
/// <param name="Load">The load it came to, or the one that stands; null where there is none.</param>
/// <param name="Problem">What went wrong and what to do.</param>
/// <param name="Status">What the publisher's server answered, where that was the problem.</param>
internal sealed record RefreshOutcome(string Source, RefreshResult Result, DateTimeOffset At, Load? Load, string? Problem = null, HttpStatusCode? Status = null);
