using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using Graph.Core.Model;
using Graph.Server.Api.Guard;
using Server.Tests.Support;

namespace Server.Tests.Api;

/// <summary>GraphQL over WebSocket (graphql-transport-ws), over real sockets.</summary>
public sealed class SocketTests
{
    private const string Init = """{"type":"connection_init"}""";
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_query_and_a_subscription_are_answered_on_one_socket()
    {
        await using var server = await RunningServer.StartAsync();
        server.Graph.Loads.Add(MadeLoad.Of(LoadStatus.Running, 10));
        using var socket = await OpenAsync(server, Init);

        await SendAsync(socket, Subscribe("follow", MadeLoad.Subscription));
        var before = await UntilAsync(socket, "next", "follow");
        await SendAsync(socket, Subscribe("ask", "{__typename}"));
        var asked = await UntilAsync(socket, "next", "ask");
        server.Graph.Loads[0] = MadeLoad.Of(LoadStatus.Done, 20);
        var last = await UntilAsync(socket, "next", "follow");
        await UntilAsync(socket, "complete", "follow");

        Assert.Equal("Query", (string?)asked["payload"]!["data"]!["__typename"]);
        Assert.Equal(10, (long)before["payload"]!["data"]!["loadProgress"]!["read"]!);
        Assert.Equal("DONE", (string?)last["payload"]!["data"]!["loadProgress"]!["status"]);
    }

    [Fact]
    public async Task A_subscription_that_its_client_ends_tells_no_more_and_its_id_is_free_again()
    {
        await using var server = await RunningServer.StartAsync();
        server.Graph.Loads.Add(MadeLoad.Of(LoadStatus.Running, 10));
        using var socket = await OpenAsync(server, Init);
        await SendAsync(socket, Subscribe("1", MadeLoad.Subscription));
        await UntilAsync(socket, "next", "1");

        await SendAsync(socket, """{"id":"1","type":"complete"}""");
        await SendAsync(socket, Subscribe("1", "{__typename}"));

        Assert.Equal("Query", (string?)(await UntilAsync(socket, "next", "1"))["payload"]!["data"]!["__typename"]);
    }

    [Fact]
    public async Task A_bad_operation_is_an_error_of_its_own_and_the_socket_lives()
    {
        await using var server = await RunningServer.StartAsync();
        using var socket = await OpenAsync(server, Init);

        await SendAsync(socket, Subscribe("1", "{ nothing }"));
        var error = await UntilAsync(socket, "error", "1");
        await SendAsync(socket, """{"type":"ping"}""");

        Assert.NotEmpty((string)error["payload"]![0]!["message"]!);
        Assert.Equal("pong", (string?)(await ReadAsync(socket))!["type"]);
    }

    [Theory]
    [InlineData(4401, """{"id":"1","type":"subscribe","payload":{"query":"{__typename}"}}""")]
    [InlineData(4429, Init, Init)]
    [InlineData(4400, Init, "no json")]
    [InlineData(4400, """{"type":"start"}""")]
    [InlineData(4400, Init, """{"type":"subscribe","payload":{"query":"{__typename}"}}""")]
    public async Task Who_breaks_the_protocol_is_told_how_by_the_code(int code, params string[] messages)
    {
        await using var server = await RunningServer.StartAsync();
        using var socket = await OpenAsync(server);

        foreach (var message in messages)
        {
            await SendAsync(socket, message);
        }

        Assert.Equal(code, await ClosedAsync(socket));
        Assert.NotEmpty(socket.CloseStatusDescription!);
    }

    [Fact]
    public async Task An_id_in_use_is_refused()
    {
        await using var server = await RunningServer.StartAsync();
        server.Graph.Loads.Add(MadeLoad.Of(LoadStatus.Running, 10));
        using var socket = await OpenAsync(server, Init);

        await SendAsync(socket, Subscribe("1", MadeLoad.Subscription));
        await SendAsync(socket, Subscribe("1", MadeLoad.Subscription));

        Assert.Equal(4409, await ClosedAsync(socket));
    }

    [Fact]
    public async Task A_socket_that_says_nothing_is_closed_in_time()
    {
        await using var server = await RunningServer.StartAsync(new DocumentLimits { InitTimeout = TimeSpan.FromMilliseconds(50) });
        using var socket = await OpenAsync(server);

        Assert.Equal(4408, await ClosedAsync(socket));
    }

    [Fact]
    public async Task Another_protocol_is_refused()
    {
        await using var server = await RunningServer.StartAsync();
        using var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("graphql-ws");

        await socket.ConnectAsync(Address(server), Stop);

        Assert.Equal(4406, await ClosedAsync(socket));
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("http://localhost:1")]
    [InlineData("null")]
    public async Task A_page_of_another_site_opens_no_socket(string origin)
    {
        await using var server = await RunningServer.StartAsync();
        using var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("graphql-transport-ws");
        socket.Options.SetRequestHeader("Origin", origin);
        socket.Options.CollectHttpResponseDetails = true;

        await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(Address(server), Stop));

        Assert.Equal(HttpStatusCode.Forbidden, socket.HttpStatusCode);
    }

    [Fact]
    public async Task A_message_past_the_limit_of_a_body_closes_the_socket()
    {
        await using var server = await RunningServer.StartAsync(new DocumentLimits { BodyBytes = 10_000 });
        using var socket = await OpenAsync(server, Init);

        await SendAsync(socket, Subscribe("1", new string(' ', 20_000)));

        Assert.Equal((int)WebSocketCloseStatus.MessageTooBig, await ClosedAsync(socket));
    }

    [Fact]
    public async Task More_operations_than_a_socket_may_have_are_refused_one_by_one()
    {
        await using var server = await RunningServer.StartAsync(new DocumentLimits { SocketOperations = 1 });
        server.Graph.Loads.Add(MadeLoad.Of(LoadStatus.Running, 10));
        using var socket = await OpenAsync(server, Init);

        await SendAsync(socket, Subscribe("1", MadeLoad.Subscription));
        await SendAsync(socket, Subscribe("2", MadeLoad.Subscription));

        Assert.Equal("LIMIT_EXCEEDED", (string?)(await UntilAsync(socket, "error", "2"))["payload"]![0]!["extensions"]!["code"]);
    }

    [Fact]
    public async Task A_client_that_reads_nothing_is_cut_and_the_log_says_so()
    {
        var server = await RunningServer.StartAsync(new DocumentLimits { SendTimeout = TimeSpan.FromMilliseconds(300), ResponseBytes = 20_000_000 });
        server.Graph.Loads.Add(MadeLoad.Heavy(0));
        using var socket = await OpenAsync(server, Init);
        await SendAsync(socket, Subscribe("1", "subscription { loadProgress(id: \"made\") { load { files } } }"));

        for (var i = 1; i < 8; i++)
        {
            await Task.Delay(300, Stop);
            server.Graph.Loads[0] = MadeLoad.Heavy(i);
        }

        Assert.Contains("took no message", await server.LogAsync(), StringComparison.Ordinal);
        await server.DisposeAsync();
    }

    [Fact]
    public async Task A_server_that_stops_says_so()
    {
        var server = await RunningServer.StartAsync();
        using var socket = await OpenAsync(server, Init, """{"type":"ping"}""");
        await ReadAsync(socket);

        var stopping = server.LogAsync();

        Assert.Equal((int)WebSocketCloseStatus.EndpointUnavailable, await ClosedAsync(socket));
        await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, Stop);
        await stopping.WaitAsync(TimeSpan.FromSeconds(5), Stop);
        await server.DisposeAsync();
    }

    private static Uri Address(RunningServer server) => new($"ws://{server.Http.BaseAddress!.Authority}/graphql");

    private static async Task<ClientWebSocket> OpenAsync(RunningServer server, params string[] messages)
    {
        var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("graphql-transport-ws");
        await socket.ConnectAsync(Address(server), Stop);
        foreach (var message in messages)
        {
            await SendAsync(socket, message);
        }

        return socket;
    }

    private static string Subscribe(string id, string query) =>
        new JsonObject { ["id"] = id, ["type"] = "subscribe", ["payload"] = new JsonObject { ["query"] = query } }.ToJsonString();

    private static Task SendAsync(ClientWebSocket socket, string message) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, endOfMessage: true, Stop);

    /// <summary>The next message of a type for an operation; those of others are passed over.</summary>
    private static async Task<JsonNode> UntilAsync(ClientWebSocket socket, string type, string id)
    {
        while (true)
        {
            var message = await ReadAsync(socket) ?? throw new InvalidOperationException($"Closed: {socket.CloseStatus} {socket.CloseStatusDescription}");
            if ((string?)message["type"] == type && (string?)message["id"] == id)
            {
                return message;
            }
        }
    }

    private static async Task<int?> ClosedAsync(ClientWebSocket socket)
    {
        while (await ReadAsync(socket) is not null)
        {
            // Greetings and the like.
        }

        return (int?)socket.CloseStatus;
    }

    private static async Task<JsonNode?> ReadAsync(ClientWebSocket socket)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        patience.CancelAfter(TimeSpan.FromSeconds(10));
        using var message = new MemoryStream();
        var buffer = new byte[8192];
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer.AsMemory(), patience.Token);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            message.Write(buffer, 0, part.Count);
            if (part.EndOfMessage)
            {
                var text = Encoding.UTF8.GetString(message.ToArray());
                return text == "{\"type\":\"connection_ack\"}" ? await ReadAsync(socket) : JsonNode.Parse(text);
            }
        }
    }
}
