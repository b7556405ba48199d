using System.Net.Http.Headers;
using System.Text;
using Graph.Core.Storage;

namespace Graph.Stores.Neo4j;

/// <summary>Which Neo4j a graph lies in, and how to sign in there. Shown without its secrets.</summary>
public sealed class Neo4jAddress
{
    private const string DefaultDatabase = "neo4j";

    private Neo4jAddress(Uri server, string database, AuthenticationHeaderValue? authorization) =>
        (Server, Database, Authorization) = (server, database, authorization);

    /// <summary>Scheme, host and port, and the path before <c>/db</c> where a proxy adds one; ends with a slash.</summary>
    public Uri Server { get; }

    /// <summary>The database on that server.</summary>
    public string Database { get; }

    /// <summary>How requests sign in; null where the server asks for nothing.</summary>
    internal AuthenticationHeaderValue? Authorization { get; }

    /// <summary>Whether a text names a Neo4j and not a file.</summary>
    public static bool Names(string store) =>
        store.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || store.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <summary>The address of a URL, with what the environment says of it.</summary>
    /// <param name="url">Such as <c>http://localhost:7474</c>.</param>
    /// <param name="variable">
    /// Environment variables by name: NEO4J_USER (default <c>neo4j</c>) and NEO4J_PASSWORD, or NEO4J_TOKEN for a bearer token; NEO4J_DATABASE (default <c>neo4j</c>).
    /// </param>
    /// <exception cref="StoreException">It is no such URL, or carries a password, which then stands in histories and lists of processes.</exception>
    public static Neo4jAddress Of(string url, Func<string, string?> variable)
    {
        if (!Names(url) || !Uri.TryCreate(url, UriKind.Absolute, out var address))
        {
            throw new StoreException("This is no address of a Neo4j.", url, "Give one such as http://localhost:7474.");
        }

        if (address.UserInfo.Length > 0 || address.Query.Length > 0 || address.Fragment.Length > 0)
        {
            throw new StoreException(
                "The address of a Neo4j carries more than scheme, host, port and path.",
                address.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped),
                "Give user and password by NEO4J_USER and NEO4J_PASSWORD, and the database by NEO4J_DATABASE.");
        }

        return new(
            new Uri(address.GetLeftPart(UriPartial.Path).TrimEnd('/') + "/"),
            variable("NEO4J_DATABASE") is { Length: > 0 } database ? database : DefaultDatabase,
            SignIn(variable));
    }

    /// <summary>Address and database, without secrets.</summary>
    public override string ToString() => Database == DefaultDatabase ? $"{Server}" : $"{Server} (database {Database})";

    private static AuthenticationHeaderValue? SignIn(Func<string, string?> variable)
    {
        if (variable("NEO4J_TOKEN") is { Length: > 0 } token)
        {
            return new("Bearer", token);
        }

        var user = variable("NEO4J_USER") is { Length: > 0 } named ? named : "neo4j";
        return variable("NEO4J_PASSWORD") is { Length: > 0 } password
            ? new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}")))
            : null;
    }
}
