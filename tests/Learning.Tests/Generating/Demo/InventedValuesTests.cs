using Graph.Core.Model;
using Graph.Core.Resolution.Normalising;
using PhoneNumbers;

namespace Learning.Tests.Generating.Demo;

public sealed class InventedValuesTests
{
    private static readonly DemoRecords Demo = DemoRecords.Shipped;

    [Fact]
    public void Every_wallet_has_a_right_checksum()
    {
        var wallets = Demo.All.SelectMany(l => DemoRecords.Values(l, "wallets", "address")).Distinct().ToArray();

        var wrong = wallets.Where(w => WalletAddresses.Parse(w).Verification != WalletVerification.Checksum);

        Assert.True(wallets.Length > 50);
        Assert.Empty(wrong);
    }

    [Fact]
    public void The_wallets_are_of_three_families()
    {
        var families = Demo.All.SelectMany(l => DemoRecords.Values(l, "wallets", "address")).Select(w => WalletAddresses.Parse(w).Family).Distinct();

        Assert.Equal([WalletFamily.Bitcoin, WalletFamily.Evm, WalletFamily.Tron], families.Order());
    }

    [Fact]
    public void No_telephone_number_can_be_anyones()
    {
        var phones = PhoneNumberUtil.GetInstance();
        var numbers = Demo.All.SelectMany(l => DemoRecords.Values(l, "phones")).Distinct().ToArray();

        var assignable = numbers.Select(n => Phones.Normalise(n, null)!)
            .Where(n => phones.IsValidNumber(phones.Parse(n, null)) && !IsSetAside(n));

        Assert.Empty(assignable);
    }

    [Fact]
    public void Every_telephone_number_is_read_in_every_hand()
    {
        var numbers = Demo.All.SelectMany(l => DemoRecords.Values(l, "phones")).Distinct().ToArray();

        var lost = numbers.Where(n => Phones.Normalise(n, null) != "+" + string.Concat(n.Where(char.IsAsciiDigit)));

        Assert.Empty(lost);
    }

    [Fact]
    public void Mail_boxes_and_web_sites_are_under_a_reserved_domain()
    {
        var names = Demo.All.SelectMany(l => DemoRecords.Values(l, "emails").Concat(DemoRecords.Values(l, "websites")));

        Assert.All(names, n => Assert.EndsWith(".example", n, StringComparison.Ordinal));
    }

    [Fact]
    public void Network_addresses_are_of_the_documentation_ranges()
    {
        string[] ranges = ["192.0.2.", "198.51.100.", "203.0.113.", "2001:db8:"];

        var ips = Demo.All.SelectMany(l => DemoRecords.Values(l, "ips"));

        Assert.All(ips, ip => Assert.Contains(ranges, r => ip.StartsWith(r, StringComparison.Ordinal)));
    }

    /// <summary>NANP 555-01xx and Ofcom's 020 7946 0xxx are kept for drama.</summary>
    private static bool IsSetAside(string number) =>
        (number.StartsWith("+1", StringComparison.Ordinal) && number[5..10] == "55501") || number.StartsWith("+44207946", StringComparison.Ordinal);
}
