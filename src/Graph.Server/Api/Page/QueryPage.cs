using System.Net.Mime;

namespace Graph.Server.Api.Page;

/// <summary>The page for people at GET /graphql: its own files only, and scripts and styles from nowhere else.</summary>
internal static class QueryPage
{
    private const string Policy = "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    public static void MapQueryPage(this WebApplication app)
    {
        Map(app, GraphApi.Path + "/page.css", "text/css; charset=utf-8", EmbeddedFiles.Text("page/page.css"));
        Map(app, GraphApi.Path + "/page.js", "text/javascript; charset=utf-8", EmbeddedFiles.Text("page/page.js"));
        Map(app, GraphApi.Path + "/examples.json", MediaTypeNames.Application.Json, ExampleQueries.Json());
    }

    /// <summary>The page itself.</summary>
    public static IResult Show(HttpContext http) => Show(http, "text/html; charset=utf-8", EmbeddedFiles.Text("page/page.html"));

    private static void Map(WebApplication app, string path, string contentType, string content) => app.MapGet(path, (HttpContext http) => Show(http, contentType, content));

    private static IResult Show(HttpContext http, string contentType, string content)
    {
        http.Response.Headers.ContentSecurityPolicy = Policy;
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        http.Response.Headers.CacheControl = "no-cache";
        return Results.Text(content, contentType);
    }
}
