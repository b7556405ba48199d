using Graph.Server.Commands;
using Server.Tests.Support;

namespace Server.Tests.Commands;

public sealed class CommandLineTests : IDisposable
{
    private readonly CommandPlace _place = new();

    public static TheoryData<string> Commands => new(
        "demo", "serve", "load", "screen", "compare", "explain", "dedupe", "source", "train", "evaluate", "verify", "schema", "schema export");

    public void Dispose() => _place.Dispose();

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Every_command_has_help(string command)
    {
        var answer = await _place.RunAsync([.. command.Split(' '), "--help"]);

        Assert.Equal(ExitCodes.Done, answer.Code);
        Assert.Contains($" {command} ", answer.Output, StringComparison.Ordinal);
        Assert.Contains("--store", answer.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sreen")]
    [InlineData("load")]
    [InlineData("load leads.csv --source a:b")]
    [InlineData("load nowhere.csv --source acme")]
    [InlineData("load leads.csv --source acme --published yesterday")]
    [InlineData("screen leads.csv --first 0")]
    [InlineData("source acme --trust blind")]
    [InlineData("source --rank 3")]
    [InlineData("explain one two")]
    [InlineData("serve --urls http://0.0.0.0:5080")]
    public async Task What_there_is_not_is_refused_with_a_sentence(string line)
    {
        var answer = await _place.RunAsync(line.Split(' '));

        Assert.Equal(ExitCodes.Usage, answer.Code);
        Assert.Empty(answer.Output);
        Assert.NotEmpty(answer.Errors.Trim());
    }

    [Fact]
    public async Task A_port_that_is_taken_is_told_in_a_sentence()
    {
        using var taken = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        taken.Start();
        var address = FormattableString.Invariant($"http://127.0.0.1:{((System.Net.IPEndPoint)taken.LocalEndpoint).Port}");

        var answer = await _place.RunAsync("serve", "--urls", address);

        Assert.Equal(ExitCodes.Failure, answer.Code);
        Assert.StartsWith($"Another program listens at {address} already", answer.Errors.Trim().Split('\n')[^1], StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", answer.Output + answer.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--rank", "high", "'high' is no rank: write a whole number, for instance --rank 10.")]
    [InlineData("--trust", "blind", "'blind' is no trust: write list, verified or unverified.")]
    [InlineData("--trust", "7", "'7' is no trust: write list, verified or unverified.")]
    [InlineData("--each-once", "often", "'often' is neither: write true or false.")]
    public async Task A_setting_that_is_none_is_told_with_what_to_write(string option, string value, string sentence)
    {
        var answer = await _place.RunAsync("source", "acme", option, value);

        Assert.Equal((ExitCodes.Usage, sentence), (answer.Code, answer.Errors.Trim()));
    }

    [Fact]
    public async Task An_address_with_a_password_is_refused_and_not_repeated()
    {
        var answer = await _place.RunAsync("verify", "--store", "https://neo4j:open-sesame@graph.example:7474");

        Assert.Equal(ExitCodes.Usage, answer.Code);
        Assert.Contains("NEO4J_PASSWORD", answer.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("sesame", answer.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_neo4j_that_is_away_at_start_is_told_at_once_with_what_to_do()
    {
        var answer = await _place.RunAsync("verify", "--store", "http://localhost:1");

        Assert.Equal(ExitCodes.Failure, answer.Code);
        Assert.Contains("http://localhost:1/", answer.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", answer.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("verify")]
    [InlineData("source")]
    [InlineData("explain acme:1 acme:2")]
    public async Task A_store_that_is_not_there_is_not_made_by_asking_it(string line)
    {
        var answer = await _place.RunAsync(line.Split(' '));

        Assert.Equal(ExitCodes.Failure, answer.Code);
        Assert.Contains("There is no store", answer.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(_place.Store));
    }

    [Fact]
    public async Task A_file_that_is_no_store_is_told_so()
    {
        var file = _place.Write("notes.txt", string.Concat(Enumerable.Repeat("words and more words; ", 100)));

        var answer = await _place.RunAsync("verify", "--store", file);

        Assert.Equal(ExitCodes.Failure, answer.Code);
        Assert.Contains("notes.txt", answer.Errors, StringComparison.Ordinal);
    }
}
