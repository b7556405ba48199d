using GraphQL;

namespace Graph.Server.Api.Guard;

/// <summary>A request asks more than a limit allows. Says which limit, what was asked, what is allowed and what to do.</summary>
internal sealed class LimitExceededException : ExecutionError
{
    public LimitExceededException(string limit, long current, long allowed, string mend)
        : base($"The request is over the limit '{limit}': {current} of at most {allowed}. {mend}")
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
}
