namespace Graph.Server.Api.Transport;

/// <summary>Where a request comes from, whatever carried it.</summary>
/// <param name="Services">The services of its scope.</param>
/// <param name="Correlation">What the log calls it.</param>
internal sealed record RequestOrigin(IServiceProvider Services, string Correlation)
{
    public static RequestOrigin Of(HttpContext http) => new(http.RequestServices, http.TraceIdentifier);
}
