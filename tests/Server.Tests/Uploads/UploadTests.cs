using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Graph.Server.Uploads;
using Server.Tests.Support;
using Stores.Tests.Support;

namespace Server.Tests.Uploads;

public abstract class UploadTests(TestStore kind) : IDisposable
{
    private const string Csv = "id,name,country\n1,Moranbong Pine Trading,KP\n2,Aldous Quillfeather,GB\n,,\n";
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private readonly CommandPlace _place = new(kind);

    public void Dispose()
    {
        _place.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task An_upload_is_accepted_and_loaded_in_the_background_and_its_body_let_go()
    {
        await using var server = await LoadingServer.StartAsync(_place);

        var (status, answer) = await SendAsync(server, "/loads?source=acme&version=v1", Csv);
        var load = await server.EndedAsync((string)answer["load"]!);
        var asked = await server.AskAsync((string)answer["query"]!);
        var found = await server.AskAsync("{ search(text: \"Quillfeather\", first: 3) { nodes { id } } }");

        Assert.Equal(HttpStatusCode.Accepted, status);
        Assert.Equal(("DONE", 2L, "csv", "v1"), ((string)load["status"]!, (long)load["stored"]!, (string)load["format"]!, (string)load["version"]!));
        Assert.Contains(load["tally"]!.AsArray(), t => (string)t!["name"]! == "rows");
        Assert.Equal("DONE", (string?)asked.Data["load"]!["status"]);
        Assert.Equal("acme:2", (string?)found.Data["search"]!["nodes"]![0]!["id"]);
        Assert.Empty(Directory.GetDirectories(server.Spool));
    }

    [Fact]
    public async Task The_same_key_gives_the_first_answer_and_stores_once_and_for_anything_else_it_is_refused()
    {
        await using var server = await LoadingServer.StartAsync(_place);
        var first = await SendAsync(server, "/loads?source=acme", Csv);
        await server.EndedAsync((string)first.Answer["load"]!);

        var again = await SendAsync(server, "/loads?source=acme", Csv);
        var other = await SendAsync(server, "/loads?source=acme", Csv + "3,Another,KP\n");
        var otherTerms = await SendAsync(server, "/loads?source=acme&version=2", Csv);
        var loads = await server.AskAsync("{ loads(first: 10) { nodes { id read } } }");

        Assert.Equal(first.Answer.ToJsonString(), again.Answer.ToJsonString());
        Assert.Equal([HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity], [other.Status, otherTerms.Status]);
        Assert.Equal("Idempotency-Key", (string?)other.Answer["where"]);
        Assert.Single(loads.Data["loads"]!["nodes"]!.AsArray());
    }

    [Theory]
    [InlineData("gzip", "text/csv")]
    [InlineData(null, "application/gzip")]
    [InlineData(null, "text/csv")]
    public async Task A_packed_body_is_read_whether_it_says_so_or_not(string? encoding, string type)
    {
        await using var server = await LoadingServer.StartAsync(_place);

        var (_, answer) = await SendAsync(server, "/loads?source=acme", Packed(Csv), type, encoding: encoding);

        Assert.Equal(2, (long)(await server.EndedAsync((string)answer["load"]!))["stored"]!);
    }

    [Theory]
    [InlineData(400, "Idempotency-Key", "/loads?source=acme", "text/csv", null, "")]
    [InlineData(400, "source", "/loads", "text/csv", null)]
    [InlineData(400, "address", "/loads?source=acme&publisched=2026-01-01", "text/csv", null)]
    [InlineData(400, "published", "/loads?source=acme&published=soon", "text/csv", null)]
    [InlineData(400, "format", "/loads?source=acme&format=word", "text/csv", null)]
    [InlineData(400, "mode", "/loads?source=acme&mode=all", "text/csv", null)]
    [InlineData(403, "source", "/loads?source=ofac-sdn", "text/csv", null)]
    [InlineData(415, "Content-Type", "/loads?source=acme", "text/plain", null)]
    [InlineData(415, "Content-Type", "/loads?source=acme", null, null)]
    [InlineData(415, "Content-Encoding", "/loads?source=acme", "text/csv", "br")]
    [InlineData(400, "Content-Encoding", "/loads?source=acme", "text/csv", "gzip")]
    [InlineData(422, "body", "/loads?source=acme", "text/csv", null, "1", "<html><body>Sign in</body></html>")]
    [InlineData(400, "body", "/loads?source=acme", "text/csv", null, "1", "")]
    [InlineData(413, "body", "/loads?source=acme", "text/csv", null, "1", "long")]
    public async Task What_is_not_taken_is_told_with_where_and_what_to_do_and_leaves_nothing(
        int status, string where, string address, string? type, string? encoding, string key = "1", string body = Csv)
    {
        await using var server = await LoadingServer.StartAsync(_place, l => l with { Bytes = 10_000 });
        var sent = body == "long" ? new string('x', 20_000) : body;

        var answer = await SendAsync(server, address, Encoding.UTF8.GetBytes(sent), type, key, encoding, chunked: true);

        Assert.Equal((status, where), ((int)answer.Status, (string?)answer.Answer["where"]));
        Assert.NotEmpty((string)answer.Answer["mend"]!);
        Assert.Equal([".lock"], Directory.GetFileSystemEntries(server.Spool).Select(Path.GetFileName));
        Assert.Equal(0, server.The<UploadQueue>().Taken);
    }

    [Fact]
    public async Task Official_lists_are_taken_where_the_server_was_told_so()
    {
        await using var server = await LoadingServer.StartAsync(_place, l => l with { Lists = true });

        var (status, _) = await SendAsync(server, "/loads?source=ofac-sdn", Csv);

        Assert.Equal(HttpStatusCode.Accepted, status);
    }

    [Fact]
    public async Task A_snapshot_closes_what_it_lacks_and_one_that_looks_cut_fails_with_the_reason()
    {
        await using var server = await LoadingServer.StartAsync(_place);
        var rows = Enumerable.Range(0, 40).Select(i => FormattableString.Invariant($"{i},Moranbong {i} Pine")).ToList();
        async Task<JsonNode> LoadAsync(string key, string day, IEnumerable<string> parties)
        {
            var body = Encoding.UTF8.GetBytes("id,name\n" + string.Join('\n', parties) + "\n");
            return await server.EndedAsync((string)(await SendAsync(server, $"/loads?source=acme&mode=snapshot&published={day}", body, "text/csv", key)).Answer["load"]!);
        }

        await LoadAsync("1", "2026-01-01", rows);
        var second = await LoadAsync("2", "2026-01-02", rows.Skip(1));
        var cut = await LoadAsync("3", "2026-01-03", rows.Skip(20));
        var totals = await server.AskAsync("{ loads(first: 9) { nodes { status mode closed } } }");

        Assert.Equal(["DONE", "FAILED"], [(string)second["status"]!, (string)cut["status"]!]);
        Assert.Contains("allow-shrink", (string)cut["problem"]!, StringComparison.Ordinal);
        Assert.Equal([("FAILED", 0L), ("DONE", 1L), ("DONE", 0L)], totals.Data["loads"]!["nodes"]!.AsArray().Select(n => ((string)n!["status"]!, (long)n["closed"]!)));
        Assert.Empty(Directory.GetDirectories(server.Spool));
    }

    [Fact]
    public async Task A_full_queue_says_when_to_come_again()
    {
        await using var server = await LoadingServer.StartAsync(_place, l => l with { Waiting = 1 });
        string load;
        using (await server.The<LoadTurns>().TakeAsync(Stop))
        {
            load = (string)(await SendAsync(server, "/loads?source=acme", Csv)).Answer["load"]!;
            var waiting = await server.AskAsync($"{{ load(id: \"{load}\") {{ status }} }}");

            using var refused = await PostAsync(server, "/loads?source=acme", Encoding.UTF8.GetBytes(Csv), "text/csv", "2", null, chunked: false);

            Assert.Equal("QUEUED", (string?)waiting.Data["load"]!["status"]);
            Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
            Assert.NotNull(refused.Headers.RetryAfter?.Delta);
        }

        Assert.Equal("DONE", (string?)(await server.EndedAsync(load))["status"]);
    }

    [Fact]
    public async Task An_upload_is_taken_back_and_the_graph_is_as_before()
    {
        await using var server = await LoadingServer.StartAsync(_place);
        await server.EndedAsync((string)(await SendAsync(server, "/loads?source=base", "id,name\n9,Wexpov Marine\n")).Answer["load"]!);
        var before = await server.The<Graph.Core.Resolution.IResolvedGraph>().HashAsync(Stop);
        var load = (string)(await SendAsync(server, "/loads?source=acme", Csv)).Answer["load"]!;
        await server.EndedAsync(load);

        var preview = await UndoAsync(server, load, preview: true);
        var asked = await UndoAsync(server, load, preview: false);
        var undone = await server.EndedAsync(load);
        var unknown = await UndoAsync(server, "nothing", preview: false);

        Assert.Equal((2L, "DONE"), ((long)preview["preview"]!["gone"]!, (string)preview["load"]!["status"]!));
        Assert.Equal(("UNDOING", "mina", "UNDONE"), ((string)asked["load"]!["status"]!, (string)asked["load"]!["undoneBy"]!, (string)undone["status"]!));
        Assert.Equal(before, await server.The<Graph.Core.Resolution.IResolvedGraph>().HashAsync(Stop));
        Assert.Equal("UnknownLoadError", (string?)unknown["errors"]![0]!["__typename"]);
    }

    [Fact]
    public async Task A_dry_run_tells_and_stores_nothing()
    {
        await using var server = await LoadingServer.StartAsync(_place);

        var (status, answer) = await SendAsync(server, "/loads?source=acme&dryRun=true", Encoding.UTF8.GetBytes(Csv), "text/csv", key: "");
        var loads = await server.AskAsync("{ loads(first: 10) { nodes { id } } }");

        Assert.Equal((HttpStatusCode.OK, 2L), (status, (long)answer["records"]!));
        Assert.Equal("acme:1", (string?)answer["first"]![0]!["key"]);
        Assert.Contains(answer["files"]![0]!["columns"]!.AsArray(), c => (string?)c!["column"] == "country");
        Assert.Empty(loads.Data["loads"]!["nodes"]!.AsArray());
        Assert.Empty(Directory.GetFiles(server.Spool, "*.part"));
    }

    [Fact]
    public async Task A_file_that_breaks_off_is_a_failed_load_that_says_why_and_is_not_tried_again()
    {
        await using var server = await LoadingServer.StartAsync(_place);
        var rows = string.Join('\n', Enumerable.Range(0, 60_000).Select(i => $"{i},Moranbong {i * 7919 % 60_013},KP"));
        var packed = Packed("id,name,country\n" + rows);

        var (_, answer) = await SendAsync(server, "/loads?source=acme", packed[..(packed.Length / 20)], "application/gzip");
        var load = await server.EndedAsync((string)answer["load"]!);

        Assert.Equal("FAILED", (string?)load["status"]);
        Assert.NotEmpty((string)load["problem"]!);
        await WaitAsync(() => Directory.GetDirectories(server.Spool).Length == 0);
    }

    [Fact]
    public async Task A_dry_run_of_a_file_that_breaks_off_is_refused_with_the_reason()
    {
        await using var server = await LoadingServer.StartAsync(_place);
        var packed = Packed("id,name\n" + string.Join('\n', Enumerable.Range(0, 60_000).Select(i => $"{i},Moranbong {i * 7919 % 60_013}")));

        var (status, answer) = await SendAsync(server, "/loads?source=acme&dryRun=true", packed[..(packed.Length / 2)], "application/gzip", key: "");

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "body"), (status, (string?)answer["where"]));
    }

    [Fact]
    public async Task Of_two_servers_of_one_store_one_takes_uploads_and_the_other_says_so()
    {
        await using var first = await LoadingServer.StartAsync(_place);
        await using var second = await LoadingServer.StartAsync(_place);

        var (status, answer) = await SendAsync(second, "/loads?source=acme", Csv);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "server"), (status, (string?)answer["where"]));
    }

    [Fact]
    public async Task Nothing_of_an_upload_but_ids_and_counts_is_logged()
    {
        var server = await LoadingServer.StartAsync(_place);
        var (_, answer) = await SendAsync(server, "/loads?source=acme&version=Quillombard", "id,name\n1,Quillfeather\n");
        await server.EndedAsync((string)answer["load"]!);
        await SendAsync(server, "/loads?source=acme&format=Quillombard", "id,name\n1,Quillfeather\n");

        await server.DisposeAsync();

        var log = server.Log.ToString();
        Assert.Contains((string)answer["load"]!, log, StringComparison.Ordinal);
        Assert.DoesNotContain("Quill", log, StringComparison.Ordinal);
    }

    private static async Task<JsonNode> UndoAsync(LoadingServer server, string load, bool preview)
    {
        const string Undo = "mutation($input: UndoLoadInput!) { undoLoad(input: $input) { load { status undoneBy } preview { gone } errors { __typename } } }";
        return (await server.AskAsync(Undo, new { input = new { load, user = "mina", preview } })).Data["undoLoad"]!;
    }

    private static async Task WaitAsync(Func<bool> holds)
    {
        while (!holds())
        {
            await Task.Delay(20, Stop);
        }
    }

    private static byte[] Packed(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return packed.ToArray();
    }

    private static Task<(HttpStatusCode Status, JsonNode Answer)> SendAsync(LoadingServer server, string address, string body) =>
        SendAsync(server, address, Encoding.UTF8.GetBytes(body), "text/csv");

    private static async Task<(HttpStatusCode Status, JsonNode Answer)> SendAsync(
        LoadingServer server, string address, byte[] body, string? type, string key = "1", string? encoding = null, bool chunked = false)
    {
        using var response = await PostAsync(server, address, body, type, key, encoding, chunked);
        return (response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync(Stop))!);
    }

    private static async Task<HttpResponseMessage> PostAsync(LoadingServer server, string address, byte[] body, string? type, string key, string? encoding, bool chunked)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(body) };
        request.Headers.TransferEncodingChunked = chunked;
        request.Content.Headers.ContentType = type is null ? null : new MediaTypeHeaderValue(type);
        if (encoding is not null)
        {
            request.Content.Headers.ContentEncoding.Add(encoding);
        }

        if (key.Length > 0)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        return await server.Http.SendAsync(request, Stop);
    }
}

public sealed class EmbeddedUploadTests() : UploadTests(TestStore.File);

[Collection(Neo4jServer.Turns)]
public sealed class Neo4jUploadTests() : UploadTests(TestStore.Neo4j);
