using Graph.Core.Model.Wallets;

namespace Graph.Core.Model;

/// <summary>Reads wallet addresses of every family the lists print, and verifies those that carry a checksum.</summary>
public static class WalletAddresses
{
    private const int TransactionDigits = 64;
    private const int LongestTicker = 6;
    private const int ShortestAddress = 16;
    private static readonly string[] WitnessPrefixes = ["bc", "ltc"];
    private static readonly string[] Schemes = ["bitcoin:", "litecoin:", "ethereum:", "dogecoin:", "dash:", "zcash:", "monero:", "tron:", "ripple:", "xrpl:", "xrp:"];

    /// <summary>The address in its normal form. Never throws: what is not recognised is opaque, exact as it stands.</summary>
    /// <param name="text">The address as printed, alone or as a payment URI.</param>
    /// <param name="ticker">The currency as printed (XBT, USDT). It decides nothing but between families that share a version byte: see Base58Families.</param>
    public static WalletAddress Parse(string text, string? ticker = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var address = WithoutScheme(text.Trim().TrimEnd('.', ';', ','));
        return ReadTransaction(address)
            ?? EvmAddress.Read(address)
            ?? ReadWitness(address)
            ?? ReadCash(address)
            ?? MoneroAddress.Read(address)
            ?? Prefer(Base58Families.Read(address, ticker), RippleAddress.Read(address))
            ?? ReadTronHex(address)
            ?? new WalletAddress(WalletFamily.Opaque, address, IsFragment(address) ? WalletVerification.NotAnAddress : WalletVerification.NotCarried);
    }

    /// <summary>OFAC's remarks are cut now and then ("1Gq"). Names of accounts ("name.eth") hold a dot and are kept.</summary>
    private static bool IsFragment(string text) => text.Length < ShortestAddress && !text.Contains('.', StringComparison.Ordinal);

    /// <summary>Both alphabets can spell a text; the one whose checksum is right knows it.</summary>
    private static WalletAddress? Prefer(WalletAddress? first, WalletAddress? second) =>
        first is null || second?.Verification == WalletVerification.Checksum ? second ?? first : first;

    private static string WithoutScheme(string text)
    {
        // "ETH 0x7F…": spreadsheets put the ticker before the address.
        var space = text.LastIndexOf(' ');
        if (space > 0 && space <= LongestTicker && text.AsSpan(0, space).TrimEnd(": -").IndexOfAnyExceptInRange('A', 'Z') < 0)
        {
            text = text[(space + 1)..];
        }

        var scheme = Array.Find(Schemes, scheme => text.StartsWith(scheme, StringComparison.OrdinalIgnoreCase));
        if (scheme is null)
        {
            return text;
        }

        var query = text.IndexOf('?', StringComparison.Ordinal);
        return text[scheme.Length..(query < 0 ? text.Length : query)];
    }

    private static WalletAddress? ReadTransaction(string text)
    {
        var digits = text.StartsWith("0x", StringComparison.OrdinalIgnoreCase) ? text.AsSpan(2) : text;
        return digits.Length == TransactionDigits && digits.IndexOfAnyExcept(Hex.Digits) < 0
            ? new WalletAddress(WalletFamily.Opaque, text.ToLowerInvariant(), WalletVerification.NotAnAddress)
            : null;
    }

    private static WalletAddress? ReadWitness(string text)
    {
        var lower = text.ToLowerInvariant();
        var prefix = Array.Find(WitnessPrefixes, prefix => lower.StartsWith(prefix + "1", StringComparison.Ordinal));
        if (prefix is null)
        {
            return null;
        }

        var right = IsOneCase(text) && Bech32.IsWitnessAddress(lower, prefix);
        return new WalletAddress(
            prefix == "ltc" ? WalletFamily.Litecoin : WalletFamily.Bitcoin, lower, right ? WalletVerification.Checksum : WalletVerification.Wrong);
    }

    private static WalletAddress? ReadCash(string text)
    {
        const string Prefix = CashAddress.Prefix + ":";
        var prefixed = text.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase);
        var lower = (prefixed ? text[Prefix.Length..] : text).ToLowerInvariant();
        var right = IsOneCase(text) && CashAddress.IsRight(lower);
        var looksLike = prefixed || (lower.Length == CashAddress.Length && lower[0] is 'q' or 'p' && Bech32.TryRead(lower, out _));
        return right || looksLike
            ? new WalletAddress(WalletFamily.BitcoinCash, lower, right ? WalletVerification.Checksum : WalletVerification.Wrong)
            : null;
    }

    /// <summary>Tron's nodes print addresses as hex, 41 and the 20 bytes; the normal form is base58.</summary>
    private static WalletAddress? ReadTronHex(string text) =>
        text.Length == 42 && text.StartsWith("41", StringComparison.Ordinal) && text.AsSpan().IndexOfAnyExcept(Hex.Digits) < 0
            ? new WalletAddress(WalletFamily.Tron, Base58.EncodeCheck(Convert.FromHexString(text), Base58.Bitcoin), WalletVerification.NotCarried)
            : null;

    private static bool IsOneCase(string text) => !text.AsSpan().ContainsAnyInRange('a', 'z') || !text.AsSpan().ContainsAnyInRange('A', 'Z');
}
