using GraphQL;

namespace Graph.Server.Api.Guard;

/// <summary>A request asks more than a limit allows. Says which limit, what was asked, what is allowed and what to do.</summary>
internal sealed class LimitExceededException : ExecutionError
{
    public LimitExceededException(string limit, long current, long allowed, string mend)
        : this($"The request is over the limit '{limit}': {current} of at most {allowed}. {mend}", limit, current, allowed)
    {
    }

    private LimitExceededException(string message, string limit, long current, long allowed)
        : base(message)
    {
        Limit = limit;
        Code = "LIMIT_EXCEEDED";
        Extensions = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["limit"] = limit,
            ["current"] = current,
            ["allowed"] = allowed,
        };
    }

    /// <summary>Name of the limit.</summary>
    public string Limit { get; }

    /// <summary>Throws when <paramref name="current"/> is over <paramref name="allowed"/>.</summary>
    public static void ThrowIfOver(string limit, long current, long allowed, string mend)
    {
        if (current > allowed)
        {
            throw new LimitExceededException(limit, current, allowed, mend);
        }
    }

    /// <summary>Throws when <paramref name="current"/> is not of 1 to <paramref name="allowed"/>: what is asked for is never bent into something else.</summary>
    public static void ThrowIfOutside(string limit, long current, long allowed, string mend)
    {
        if (current < 1)
        {
            throw new LimitExceededException($"The request is under the limit '{limit}': {current} of 1 to {allowed}. Ask for at least 1.", limit, current, allowed);
        }

        ThrowIfOver(limit, current, allowed, mend);
    }
}
