using Core.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using Graph.Core.Model;

namespace Core.Tests.Model;

public class WalletAddressesTests
{
    [Theory]
    [InlineData("1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa", WalletFamily.Bitcoin)]
    [InlineData("3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy", WalletFamily.Bitcoin)]
    [InlineData("LNf2JDiuunBz7GMDKFYHN4rq5meXWxiwfb", WalletFamily.Litecoin)]
    [InlineData("XnPFsRWTaSgiVauosEwQ6dEitGYXgwznz2", WalletFamily.Dash)]
    [InlineData("t1MMXtBrSp1XG38Lx9cePcNUCJj5vdWfUWL", WalletFamily.Zcash)]
    [InlineData("DFFJhnQNZf8rf67tYnesPu7MuGUpYtzv7Z", WalletFamily.Dogecoin)]
    [InlineData("GPwg61XoHqQPNmAucFACuQ5H9sGCDv9TpS", WalletFamily.BitcoinGold)]
    [InlineData("TBHTJqAy4DhHhmT3dNceJYNRz4SdLofLre", WalletFamily.Tron)]
    [InlineData("rnXyVQzgxZe7TR1EPzTkGj2jxH4LMJYh66", WalletFamily.Ripple)]
    [InlineData("49HqitRzdnhYjgTEAhgGpCfsjdTeMbUTU6cyR4JV1R7k2Eej9rGT8JpFiYDa4tZM6RZiFrHmMzgSrhHEqpDYKBe5B2ufNsL", WalletFamily.Monero)]
    public void An_address_is_known_by_its_checksum(string text, WalletFamily family) =>
        Assert.Equal(new WalletAddress(family, text, WalletVerification.Checksum), WalletAddresses.Parse(text));

    [Theory]
    [InlineData("BTC 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa")]
    [InlineData("XBT: 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa")]
    public void A_ticker_before_the_address_is_looked_through(string text) =>
        Assert.Equal(WalletVerification.Checksum, WalletAddresses.Parse(text).Verification);

    // Test vectors of BIP-173 and BIP-350.
    [Theory]
    [InlineData("BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4")]
    [InlineData("bc1pw508d6qejxtdg4y5r3zarvary0c5xw7kw508d6qejxtdg4y5r3zarvary0c5xw7kt5nd6y")]
    [InlineData("BC1SW50QGDZ25J")]
    [InlineData("bc1zw508d6qejxtdg4y5r3zarvaryvaxxpcs")]
    [InlineData("bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0")]
    public void A_witness_address_is_right_in_its_version_s_checksum(string text) =>
        Assert.Equal(
            new WalletAddress(WalletFamily.Bitcoin, text.ToLowerInvariant(), WalletVerification.Checksum), WalletAddresses.Parse(text));

    [Theory]
    [InlineData("bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqh2y7hd")]
    [InlineData("BC1S0XLXVLHEMJA6C4DQV22UAPCTQUPFHLXM9H8Z3K2E72Q4K9HCZ7VQ54WELL")]
    [InlineData("bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kemeawh")]
    [InlineData("bc1p38j9r5y49hruaue7wxjce0updqjuyyx0kh56v8s25huc6995vvpql3jow4")]
    [InlineData("BC130XLXVLHEMJA6C4DQV22UAPCTQUPFHLXM9H8Z3K2E72Q4K9HCZ7VQ7ZWS8R")]
    [InlineData("bc1pw5dgrnzv")]
    [InlineData("bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7v8n0nx0muaewav253zgeav")]
    [InlineData("BC1QR508D6QEJXTDG4Y5R3ZARVARYV98GJ9P")]
    [InlineData("bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7v07qwwzcrf")]
    [InlineData("bc1gmk9yu")]
    [InlineData("bc1qW508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4")]
    public void A_witness_address_against_the_rules_is_wrong(string text) =>
        Assert.Equal(WalletVerification.Wrong, WalletAddresses.Parse(text).Verification);

    // Test vectors of EIP-55.
    [Theory]
    [InlineData("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", WalletVerification.Checksum)]
    [InlineData("0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359", WalletVerification.Checksum)]
    [InlineData("0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB", WalletVerification.Checksum)]
    [InlineData("0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb", WalletVerification.Checksum)]
    [InlineData("0x52908400098527886E0F7030069857D2E4169EE7", WalletVerification.NotCarried)]
    [InlineData("0x27b1fdb04752bbc536007a920d24acb045561c26", WalletVerification.NotCarried)]
    [InlineData("0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9adb", WalletVerification.Wrong)]
    [InlineData("0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9a", WalletVerification.Wrong)]
    public void An_EVM_address_carries_its_checksum_in_its_case(string text, WalletVerification verification) =>
        Assert.Equal(new WalletAddress(WalletFamily.Evm, text.ToLowerInvariant(), verification), WalletAddresses.Parse(text));

    // The translation table of the cashaddr specification.
    [Theory]
    [InlineData("1BpEi6DfDAUFd7GtittLSdBeYJvcoaVggu", "bitcoincash:qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a")]
    [InlineData("1KXrWXciRDZUpQwQmuM1DbwsKDLYAYsVLR", "bitcoincash:qr95sy3j9xwd2ap32xkykttr4cvcu7as4y0qverfuy")]
    [InlineData("16w1D5WRVKJuZUsSRzdLp9w3YGcgoxDXb", "bitcoincash:qqq3728yw0y47sqn6l2na30mcw6zm78dzqre909m2r")]
    [InlineData("3CWFddi6m4ndiGyKqzYvsFYagqDLPVMTzC", "bitcoincash:ppm2qsznhks23z7629mms6s4cwef74vcwvn0h829pq")]
    [InlineData("3LDsS579y7sruadqu11beEJoTjdFiFCdX4", "bitcoincash:pr95sy3j9xwd2ap32xkykttr4cvcu7as4yc93ky28e")]
    [InlineData("31nwvkZwyPdgzjBJZXfDmSWsC4ZLKpYyUw", "bitcoincash:pqq3728yw0y47sqn6l2na30mcw6zm78dzq5ucqzc37")]
    public void Both_spellings_of_a_Bitcoin_Cash_address_are_one_wallet(string legacy, string cash)
    {
        var read = WalletAddresses.Parse(cash);

        Assert.Equal(WalletVerification.Checksum, read.Verification);
        Assert.Equal(read, WalletAddresses.Parse(legacy, "BCH"));
    }

    [Fact]
    public void A_transaction_id_is_no_address() => Assert.Equal(
        WalletVerification.NotAnAddress, WalletAddresses.Parse("5be5543ff73456ab9f2d207887e2af87322c651ea1a873c5b25b7ffae456c320").Verification);

    [Theory]
    [InlineData("1Gq")]
    [InlineData("3")]
    public void A_fragment_is_no_address(string text) =>
        Assert.Equal(WalletVerification.NotAnAddress, WalletAddresses.Parse(text).Verification);

    [Fact]
    public void An_X_address_is_the_account_it_packs() => Assert.Equal(
        WalletAddresses.Parse("r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59"), WalletAddresses.Parse("X7AcgcsBL6XDcUb289X4mJ8djcdyKaB5hJDWMArnXr61cqZ"));

    [Fact]
    public void A_ticker_is_no_family() => Assert.Equal(
        WalletFamily.Tron, WalletAddresses.Parse("TBHTJqAy4DhHhmT3dNceJYNRz4SdLofLre", "USDT").Family);

    [FsCheck.Xunit.Property]
    public void No_text_makes_it_throw(string? text, string? ticker) => _ = WalletAddresses.Parse(text ?? "", ticker);

    [FsCheck.Xunit.Property(MaxTest = 500)]
    public Property One_changed_character_never_verifies() => Prop.ForAll(
        Gen.Elements("1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa", "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0", "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4", "qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a", "rnXyVQzgxZe7TR1EPzTkGj2jxH4LMJYh66")
            .SelectMany(address => Gen.Choose(0, address.Length - 1).SelectMany(at => Gen.Elements("023456789acdefghjkmnpqrstuvwxyzACDEFGHJKLMNPQRTUVWXYZ".ToCharArray()).Select(unit => (address, at, unit))))
            .ToArbitrary(),
        change => change.address[change.at] == change.unit
            || WalletAddresses.Parse($"{change.address[..change.at]}{change.unit}{change.address[(change.at + 1)..]}").Verification != WalletVerification.Checksum);

    [Fact]
    public void Every_address_that_OFAC_listed_is_recognised()
    {
        var folder = SharedFiles.Find("crypto", "ofac-addresses-2024-09-27");

        var wrong = Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal)
            .SelectMany(file => File.ReadAllLines(file).Where(line => line.Length > 0)
                .Select(line => WalletAddresses.Parse(line, Path.GetFileNameWithoutExtension(file)["sanctioned_addresses_".Length..])))
            .Where(address => address.Verification == WalletVerification.Wrong || (address.Family == WalletFamily.Opaque && address.Verification != WalletVerification.NotAnAddress));

        Assert.Empty(wrong);
    }

    [Fact]
    public void Of_the_wallets_of_one_list_each_is_verified_or_known_for_what_it_is()
    {
        var remarks = File.ReadAllText(SharedFiles.Find("lists", "ofac-2022-01-31", "sdn.csv"), System.Text.Encoding.Latin1);

        var counts = System.Text.RegularExpressions.Regex.Matches(remarks, @"Digital Currency Address - (\w+) ([^;""\r\n]*)")
            .Select(match => WalletAddresses.Parse(match.Groups[2].Value, match.Groups[1].Value))
            .CountBy(address => address.Verification).ToDictionary();

        Assert.Equal(116, counts[WalletVerification.Checksum]);
        Assert.Equal(7, counts[WalletVerification.NotCarried]);
        Assert.Equal(1 + 3, counts[WalletVerification.NotAnAddress]);
        Assert.Equal(127, counts.Values.Sum());
    }
}
