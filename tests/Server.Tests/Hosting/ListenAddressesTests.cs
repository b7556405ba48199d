using Graph.Server.Hosting;

namespace Server.Tests.Hosting;

public sealed class ListenAddressesTests
{
    [Theory]
    [InlineData("http://0.0.0.0:80")]
    [InlineData("http://+:80")]
    [InlineData("http://*:80")]
    [InlineData("http://[::]:80")]
    [InlineData("http://10.1.2.3:80")]
    [InlineData("http://graph.example:80")]
    [InlineData("http://127.0.0.1:80;http://10.1.2.3:80")]
    public void An_address_open_to_other_machines_needs_a_word(string urls)
    {
        var refused = Assert.Throws<AddressRefusedException>(() => ListenAddresses.Read(urls, insecure: false));

        Assert.Contains("--insecure", refused.Message, StringComparison.Ordinal);
        Assert.NotEmpty(ListenAddresses.Read(urls, insecure: true));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("http://localhost:5080")]
    [InlineData("http://127.0.0.1:0")]
    [InlineData("http://[::1]:5080")]
    public void An_address_of_this_machine_needs_none(string? urls) =>
        Assert.Single(ListenAddresses.Read(urls, insecure: false));

    [Theory]
    [InlineData("nowhere")]
    [InlineData("https://127.0.0.1:5080")]
    [InlineData("unix:/run/graph.sock")]
    public void What_is_no_http_address_is_refused(string urls) =>
        Assert.Throws<AddressRefusedException>(() => ListenAddresses.Read(urls, insecure: true));
}
