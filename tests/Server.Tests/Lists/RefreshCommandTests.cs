using System.Text.Json;
using System.Text.Json.Nodes;
using Graph.Server.Commands;
using Graph.Server.Lists;
using Microsoft.AspNetCore.Http;
using Server.Tests.Support;

namespace Server.Tests.Lists;

public sealed class RefreshCommandTests : IDisposable
{
    private const string Csv = "id,name,country\n1,Moranbong Pine Trading,KP\n2,Aldous Quillfeather,GB\n";
    private static readonly DateTimeOffset Day = new(2026, 1, 2, 0, 0, 0, TimeSpan.Zero);
    private readonly CommandPlace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public async Task A_list_is_loaded_once_and_asked_for_by_its_tag_from_then_on()
    {
        await using var publisher = await ListPublisher.StartAsync();
        publisher.Publish("/a.csv", Csv, "\"1\"", Day);
        var config = Config(("made-a", [publisher.Address("/a.csv")]));

        var first = await RefreshAsync(config);
        var second = await RefreshAsync(config);
        publisher.Publish("/a.csv", Csv + "3,Another,KP\n", "\"2\"", Day.AddDays(1));
        var third = await RefreshAsync(config);

        Assert.Equal(["loaded", "unchanged", "loaded"], [Result(first), Result(second), Result(third)]);
        Assert.Equal([200, 304, 200], publisher.Asked.Select(a => a.Status));
        Assert.Equal((Day.UtcDateTime, 2L), ((DateTime)first.Json["published"]!, (long)first.Json["stored"]!));
        Assert.Equal(0, first.Code);
    }

    [Fact]
    public async Task A_publisher_that_knows_neither_tags_nor_dates_and_sends_the_same_again_changes_nothing()
    {
        await using var publisher = await ListPublisher.StartAsync();
        publisher.Publish("/a.csv", Csv);
        var config = Config(("made-a", [publisher.Address("/a.csv")]));
        var first = await RefreshAsync(config);

        var second = await RefreshAsync(config);

        Assert.Equal(["loaded", "unchanged"], [Result(first), Result(second)]);
        Assert.Equal((string?)first.Json["load"], (string?)second.Json["load"]);
    }

    [Fact]
    public async Task A_list_is_a_snapshot_whose_absences_close_and_one_that_looks_cut_is_refused()
    {
        await using var publisher = await ListPublisher.StartAsync();
        string List(int parties, string last) => string.Join('\n', ["id,name", .. Enumerable.Range(0, parties).Select(i => FormattableString.Invariant($"{i},Moranbong {i} Pine")), last]) + "\n";
        var config = Config(("made-a", [publisher.Address("/a.csv")]));
        publisher.Publish("/a.csv", List(40, "x,Wexpov Marine"), "\"1\"", Day);
        await RefreshAsync(config);

        publisher.Publish("/a.csv", List(39, "y,Wexpov Shipping"), "\"2\"", Day.AddDays(1));
        var changed = await RefreshAsync(config);
        publisher.Publish("/a.csv", List(5, "y,Wexpov Shipping"), "\"3\"", Day.AddDays(2));
        var cut = await RefreshAsync(config);
        var allowed = await RefreshAsync(config, null, "--allow-shrink");

        Assert.Equal((1L, 0L, 2L), ((long)changed.Json["added"]!, (long)changed.Json["changed"]!, (long)changed.Json["closed"]!));
        Assert.Equal(("failed", 3), (Result(cut), cut.Code));
        Assert.Contains("--allow-shrink", cut.Errors, StringComparison.Ordinal);
        Assert.Equal(("loaded", 34L), (Result(allowed), (long)allowed.Json["closed"]!));
    }

    [Fact]
    public async Task Where_one_file_of_a_list_has_changed_all_of_them_are_fetched()
    {
        await using var publisher = await ListPublisher.StartAsync();
        publisher.Publish("/a.csv", Csv, "\"a\"", Day);
        publisher.Publish("/b.csv", "id,name\n8,Wexpov Shipping\n", "\"b\"", Day);
        var config = Config(("made-a", [publisher.Address("/a.csv"), publisher.Address("/b.csv")]));
        await RefreshAsync(config);

        publisher.Publish("/b.csv", "id,name\n8,Wexpov Marine\n", "\"c\"", Day.AddDays(1));
        var changed = await RefreshAsync(config);

        Assert.Equal("loaded", Result(changed));
        Assert.Equal([("/a.csv", 200), ("/b.csv", 200), ("/a.csv", 304), ("/b.csv", 200), ("/a.csv", 200)], publisher.Asked);
        Assert.Equal(3, (long)changed.Json["read"]!);
    }

    [Fact]
    public async Task Not_modified_is_not_asked_for_where_the_load_it_is_about_does_not_stand()
    {
        await using var publisher = await ListPublisher.StartAsync();
        publisher.Publish("/a.csv", Csv, "\"1\"", Day);
        var config = Config(("made-a", [publisher.Address("/a.csv")]));
        await RefreshAsync(config);

        File.Delete(_place.Store);
        File.Delete(_place.Store + "-wal");
        File.Delete(_place.Store + "-shm");
        var anew = await RefreshAsync(config);

        Assert.Equal(("loaded", 2L), (Result(anew), (long)anew.Json["stored"]!));
    }

    [Fact]
    public async Task A_list_that_fails_changes_nothing_and_does_not_stop_the_others()
    {
        await using var publisher = await ListPublisher.StartAsync();
        publisher.Publish("/page.csv", "<!DOCTYPE html><html><body>Moved</body></html>");
        publisher.Publish("/good.csv", Csv);
        var config = Config(("made-page", [publisher.Address("/page.csv")]), ("made-gone", [publisher.Address("/gone.csv")]), ("made-good", [publisher.Address("/good.csv")]));

        var before = Downloads.Now();

        var answer = await RefreshAsync(config);

        Assert.Equal(["failed", "failed", "loaded"], answer.Lines.Select(l => (string)l["result"]!));
        Assert.Equal(404, (int)answer.Lines[1]["status"]!);
        Assert.Equal(3, answer.Code);
        Assert.Contains("web page", answer.Errors, StringComparison.Ordinal);
        Assert.Equal(["made-good"], (await _place.RunAsync("source")).Lines.Select(l => (string)l["name"]!));
        await Downloads.LeftNothingAsync(before);
    }

    [Fact]
    public async Task A_list_older_than_what_stands_is_told_as_such_and_values_not_read_are_counted()
    {
        await using var publisher = await ListPublisher.StartAsync();
        var config = Config(("made-a", [publisher.Address("/a.csv")]));
        publisher.Publish("/a.csv", "id,name,dob\n1,Moranbong Pine Trading,soon\n", "\"2\"", Day.AddDays(1));
        var newer = await RefreshAsync(config);
        publisher.Publish("/a.csv", "id,name,dob\n1,Moranbong Pine,1970\n", "\"1\"", Day);

        var older = await RefreshAsync(config);

        Assert.Contains("1 values were not read", newer.Errors, StringComparison.Ordinal);
        Assert.Contains("is older than what stands (2026-01-03): nothing changed", older.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_is_not_read_as_leads()
    {
        await using var publisher = await ListPublisher.StartAsync();
        publisher.Publish("/a.csv", Csv);

        var answer = await RefreshAsync(Config(("au-dfat", [publisher.Address("/a.csv")])));

        Assert.Equal(("failed", 3), (Result(answer), answer.Code));
        Assert.Contains("would be read as leads (csv)", answer.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_shorter_than_it_says_is_not_loaded()
    {
        await using var publisher = await ListPublisher.StartAsync();
        publisher.Answer("/a.csv", async http =>
        {
            http.Response.ContentLength = 1000;
            await http.Response.WriteAsync(Csv);
            await http.Response.Body.FlushAsync();
            http.Abort();
        });

        var answer = await RefreshAsync(Config(("made-a", [publisher.Address("/a.csv")])));

        Assert.Equal(("failed", 3), (Result(answer), answer.Code));
        Assert.Contains("broke off", answer.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_past_the_cap_is_not_loaded()
    {
        await using var publisher = await ListPublisher.StartAsync();
        publisher.Publish("/a.csv", Csv + new string('x', 5000));

        var answer = await RefreshAsync(Config(("made-a", [publisher.Address("/a.csv")])), a => a with { Fetching = a.Fetching with { Bytes = 1000 } });

        Assert.Contains("larger than 1,000 bytes", answer.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://example.org/a.csv", "failed")]
    [InlineData("/there.csv", "loaded")]
    [InlineData("/loop.csv", "failed")]
    public async Task Redirects_are_followed_to_safe_addresses_only_and_not_for_ever(string to, string result)
    {
        await using var publisher = await ListPublisher.StartAsync();
        publisher.Answer("/loop.csv", http => RedirectAsync(http, to));
        publisher.Publish("/there.csv", Csv);

        var answer = await RefreshAsync(Config(("made-a", [publisher.Address("/loop.csv")])));

        Assert.Equal(result, Result(answer));
    }

    [Theory]
    [InlineData(0, new[] { 0.8, 1.6, 3.2, 6.4 })]
    [InlineData(1, new[] { 1.2, 2.4, 4.8, 9.6 })]
    public async Task What_may_pass_is_tried_again_after_pauses_that_double(double chance, double[] pauses)
    {
        await using var publisher = await ListPublisher.StartAsync();
        publisher.Answer("/a.csv", http =>
        {
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Task.CompletedTask;
        });
        var time = new ImpatientTime();

        var answer = await RefreshAsync(Config(("made-a", [publisher.Address("/a.csv")])), a => a with { Time = time, Chance = () => chance, Fetching = new FetchLimits() });

        Assert.Equal(pauses, time.Pauses.Select(p => Math.Round(p.TotalSeconds, 3)));
        Assert.Equal((5, 503), (publisher.Asked.Count, (int)answer.Json["status"]!));
    }

    [Fact]
    public async Task A_publisher_asks_for_a_longer_pause_and_gets_it()
    {
        await using var publisher = await ListPublisher.StartAsync();
        publisher.Answer("/a.csv", async http =>
        {
            if (publisher.Asked.Count == 0)
            {
                http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
                http.Response.Headers.RetryAfter = "7";
            }
            else
            {
                await http.Response.WriteAsync(Csv);
            }
        });
        var time = new ImpatientTime();

        var answer = await RefreshAsync(Config(("made-a", [publisher.Address("/a.csv")])), a => a with { Time = time, Fetching = new FetchLimits() });

        Assert.Equal("loaded", Result(answer));
        Assert.Equal([TimeSpan.FromSeconds(7)], time.Pauses);
    }

    [Fact]
    public async Task A_certificate_that_is_not_trusted_is_told_and_one_that_is_is_taken()
    {
        await using var publisher = await ListPublisher.StartAsync(tls: true);
        publisher.Publish("/a.csv", Csv);
        var config = Config(("made-a", [publisher.Address("/a.csv")]));

        var stranger = await RefreshAsync(config);
        var trusted = await RefreshAsync(config, a => a with { Transport = () => Trusting(publisher) });

        Assert.Contains("certificate of localhost is not trusted", stranger.Errors, StringComparison.Ordinal);
        Assert.Equal("loaded", Result(trusted));
    }

    [Fact]
    public async Task An_unknown_list_is_refused_with_those_there_are()
    {
        var answer = await _place.RunAsync("refresh", "ofac");

        Assert.Equal(2, answer.Code);
        Assert.Contains("ofac-sdn", answer.Errors, StringComparison.Ordinal);
    }

    private static string Result(CommandAnswer answer) => (string)answer.Json["result"]!;

    private static Task RedirectAsync(HttpContext http, string to)
    {
        http.Response.Redirect(to);
        return Task.CompletedTask;
    }

    private static SocketsHttpHandler Trusting(ListPublisher publisher)
    {
        var transport = ListFetch.Transport();
        transport.SslOptions.RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate!.GetCertHashString() == publisher.Certificate!.GetCertHashString();
        return transport;
    }

    private string Config(params (string Source, Uri[] Urls)[] lists)
    {
        var config = new JsonObject { ["lists"] = new JsonArray([.. lists.Select(l => JsonSerializer.SerializeToNode(new { source = l.Source, urls = l.Urls }))]) };
        return _place.Write("lists.json", config.ToJsonString());
    }

    private async Task<CommandAnswer> RefreshAsync(string config, Func<Surroundings, Surroundings>? with = null, params string[] more)
    {
        var (output, errors) = (new StringWriter(), new StringWriter());
        var around = new Surroundings(output, errors, TimeProvider.System, IsTerminal: false, _ => null) { Fetching = new FetchLimits { Pause = TimeSpan.FromMilliseconds(1) } };
        var code = await CommandLine.RunAsync(["refresh", "--config", config, "--store", _place.Store, .. more], (with ?? (a => a))(around), TestContext.Current.CancellationToken);
        return new CommandAnswer(code, output.ToString(), errors.ToString());
    }
}
