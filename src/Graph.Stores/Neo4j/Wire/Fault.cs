using System.Net;
using System.Security.Authentication;
using Graph.Core.Storage;

namespace Graph.Stores.Neo4j.Wire;

/// <summary>Says in words what a Neo4j cannot do, and what to do about it.</summary>
internal static class Fault
{
    /// <summary>What a status means that came without the server's own words.</summary>
    public static Exception Of(HttpStatusCode status, Neo4jAddress address) => status switch
    {
        HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout or HttpStatusCode.RequestTimeout =>
            new LostConnectionException($"What stands before the server answers {(int)status}.", sent: true),
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => SignInRefused(address, null),
        HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed => new StoreException(
            "There is no Query API at that address: it is an older Neo4j than 5.26, or none at all.",
            $"{address}",
            "Use Neo4j 5.26 or later, and the address of its HTTP port, which is 7474 or 7473 by default."),
        >= HttpStatusCode.Ambiguous and < HttpStatusCode.BadRequest => new StoreException(
            $"The address answers {(int)status}: the Neo4j is elsewhere.", $"{address}", "Give the address it leads to, and https where that is asked for."),
        _ => new StoreException(
            $"The address answers {(int)status} and not as Neo4j does.", $"{address}", "See that it is the HTTP port of a Neo4j 5.26 or later, and what stands before it."),
    };

    /// <summary>Runs work on the wire; its faults come out in words.</summary>
    /// <exception cref="StoreException">It failed, for good or for as long as it was tried.</exception>
    public static async Task<T> ToldAsync<T>(Neo4jAddress address, Func<Task<T>> work)
    {
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (Exception failure) when (Of(failure, address) is { } fault)
        {
            throw fault;
        }
        catch (OperationCanceledException left) when (left.InnerException is { } failure && Of(failure, address) is { } fault)
        {
            // Whoever waited no longer can still say why.
            throw new OperationCanceledException(left.Message, fault, left.CancellationToken);
        }
    }

    /// <summary>The words for a failure; null where it is none of the wire's.</summary>
    public static StoreException? Of(Exception failure, Neo4jAddress address) => failure switch
    {
        QueryException refused => Of(refused, address),
        LostCommitException => Unknown("The connection was lost while a change was being committed", address, failure),
        LostConnectionException lost => new(
            $"Neo4j is away. {lost.Message}", $"{address}", "Start it, or see what stands between; then try again.", lost),
        HttpRequestException { InnerException: AuthenticationException } => new(
            "No trusted TLS connection comes about, so nothing was sent.",
            $"{address}",
            "See that this port speaks TLS, that the address has the name of the server's certificate, and that this machine trusts who signed it.",
            failure),
        HttpRequestException => new("The server cannot be spoken to.", $"{address}", "See that the address is that of a Neo4j's HTTP or HTTPS port.", failure),
        InvalidDataException => new(
            failure.Message, $"{address}", "See that nothing stands between that changes answers, and that no other program writes to this database.", failure),
        _ => null,
    };

    private static StoreException Of(QueryException refused, Neo4jAddress address) => refused.Error.Code switch
    {
        "Neo.ClientError.Security.Unauthorized" => SignInRefused(address, refused),
        "Neo.ClientError.Security.AuthenticationRateLimit" => new(
            "Neo4j takes no sign-in for a while, after too many with a wrong password.", $"{address}", "Set NEO4J_PASSWORD right and wait for some seconds.", refused),
        "Neo.ClientError.Security.CredentialsExpired" => new(
            "The password of this Neo4j has to be changed before it is used.",
            $"{address}",
            "Sign in once with Neo4j Browser or cypher-shell and change it; then set NEO4J_PASSWORD.",
            refused),
        "Neo.ClientError.Security.Forbidden" => new(
            "The user may not do this in Neo4j.", $"{address}", "Give the user of NEO4J_USER the right to read, write and change the schema of the database.", refused),
        "Neo.ClientError.Database.DatabaseNotFound" => new(
            $"Neo4j has no database {address.Database}.", $"{address}", "Set NEO4J_DATABASE to one that it has (SHOW DATABASES), or leave it out for neo4j.", refused),
        "Neo.ClientError.Transaction.TransactionTimedOut" or "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration" => new(
            "A statement took longer than the server lets it.", $"{address}", "Ask for less at once, or raise db.transaction.timeout in the server's settings.", refused),
        "Neo.ClientError.Transaction.Terminated" or "Neo.TransientError.Transaction.Terminated" or "Neo.TransientError.Transaction.LockClientStopped" => new(
            "A statement was ended on the server.", $"{address}", "Try again; if nobody ended it, see db.transaction.timeout in the server's settings.", refused),
        "Neo.ClientError.Transaction.InvalidBookmark" or "Neo.TransientError.Transaction.BookmarkTimeout" => new(
            "The database is another one than it was, or was put back to an earlier state.", $"{address}", "Start this program again, so that it reads the graph anew.", refused),
        "Neo.TransientError.General.MemoryPoolOutOfMemoryError" or "Neo.TransientError.General.OutOfMemoryError" or "Neo.TransientError.Transaction.MaximumTransactionLimitReached" => new(
            $"Neo4j has not enough memory or too much to do ({refused.Error.Code}).", $"{address}", "Give it more (server.memory.heap.max_size, dbms.memory.transaction.total.max).", refused),
        // Seen on a full disk: the change is in the server's log, and stands once the server was started again.
        "Neo.DatabaseError.Transaction.TransactionCommitFailed" or "Neo.DatabaseError.Transaction.TransactionLogError" =>
            Unknown("Neo4j failed while a change was being committed", address, refused),
        "Neo.DatabaseError.Transaction.TransactionStartFailed" => new(
            "Neo4j takes no work until it is started again.", $"{address}", "See its log: mostly its disk is full. Make room and start it again.", refused),
        _ => Other(refused, address),
    };

    private static StoreException Unknown(string problem, Neo4jAddress address, Exception inner) => new(
        $"{problem}, and it is not known whether it stands.",
        $"{address}",
        "See that Neo4j runs and its disk has room, then ask for the change again: what stands already is not written twice.",
        inner);

    private static StoreException Other(QueryException refused, Neo4jAddress address) => refused.Error.Code.Split('.') is ["Neo", var kind, ..]
        ? kind switch
        {
            "TransientError" => new($"Neo4j is busy or coming up ({refused.Error.Code}).", $"{address}", "Try again in a moment; see the server's log if it stays.", refused),
            "DatabaseError" => new(
                $"Neo4j failed ({refused.Error.Code}).", $"{address}", "See the server's log and whether its disk is full; what was being written was not.", refused),
            // The server's own words may quote names and values; they stay out.
            _ => new($"Neo4j refuses what it was asked ({refused.Error.Code}).", $"{address}", "This is a fault of this program, or the graph was changed by another: run `graph verify`.", refused),
        }
        : new($"The server answers with an error that is none of Neo4j's ({refused.Error.Code}).", $"{address}", "See that it is a Neo4j 5.26 or later.", refused);

    private static StoreException SignInRefused(Neo4jAddress address, Exception? inner) => new(
        address.Authorization is null ? "Neo4j asks for a password, and none is set." : "Neo4j refuses the user or the password.",
        $"{address}",
        "Set NEO4J_USER and NEO4J_PASSWORD, or NEO4J_TOKEN, to those of the server.",
        inner);
}
