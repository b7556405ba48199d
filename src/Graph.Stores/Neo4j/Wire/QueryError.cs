namespace Graph.Stores.Neo4j.Wire;

/// <summary>What the server says went wrong.</summary>
/// <param name="Code">Such as <c>Neo.ClientError.Statement.SyntaxError</c>.</param>
/// <param name="Message">In the server's words; these may quote values of the graph.</param>
internal sealed record QueryError(string Code, string Message)
{
    /// <summary>Whether the same may go well in a moment, as the official drivers judge it.</summary>
    public bool IsTransient =>
        Code.StartsWith("Neo.TransientError.", StringComparison.Ordinal)
        // Somebody ended it on purpose.
        && Code is not ("Neo.TransientError.Transaction.Terminated" or "Neo.TransientError.Transaction.LockClientStopped");

    /// <summary>Whether the server does not know the transaction any more. It has no code of its own.</summary>
    public bool IsOfGoneTransaction =>
        Code == "Neo.ClientError.Request.Invalid" && Message.StartsWith("Transaction with Id", StringComparison.Ordinal);
}

/// <summary>A statement failed on the server, and everything of its transaction with it.</summary>
internal sealed class QueryException(QueryError error) : Exception($"Neo4j answered {error.Code}.")
{
    public QueryError Error { get; } = error;
}

/// <summary>The server was not reached, or went away before its answer was whole.</summary>
/// <param name="message">What was seen.</param>
/// <param name="sent">Whether the server may have begun the statement.</param>
internal sealed class LostConnectionException(string message, bool sent, Exception? inner = null) : Exception(message, inner)
{
    public bool Sent { get; } = sent;
}

/// <summary>The connection went while a transaction was being committed: it stands or does not.</summary>
internal sealed class LostCommitException(Exception inner) : Exception("It is not known whether the transaction was committed.", inner);
