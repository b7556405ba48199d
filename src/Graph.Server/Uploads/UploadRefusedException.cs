namespace Graph.Server.Uploads;

/// <summary>An upload is not taken: what is wrong, where, and what to do.</summary>
/// <param name="status">The status of the answer.</param>
/// <param name="what">What is wrong.</param>
/// <param name="where">The header, parameter or part of the body.</param>
/// <param name="mend">What to do.</param>
internal sealed class UploadRefusedException(int status, string what, string where, string mend) : Exception($"{what} {mend}")
{
    public int Status { get; } = status;

    public string What { get; } = what;

    public string Where { get; } = where;

    public string Mend { get; } = mend;

    /// <summary>When to come again, where that helps.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The answer, as a problem (RFC 9457) with the three parts beside the common ones.</summary>
    public IResult ToResult() => Results.Json(
        new { type = "about:blank", title = What, status = Status, detail = Message, what = What, where = Where, mend = Mend },
        contentType: "application/problem+json",
        statusCode: Status);
}
