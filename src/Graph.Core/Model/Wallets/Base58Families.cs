namespace Graph.Core.Model.Wallets;

/// <summary>The families whose addresses are base58check of a version and a 20-byte hash.</summary>
/// <remarks>
/// The version tells the family. Where two families share one, the first user of the version stands unless the ticker names the other:
/// 0x00 and 0x05 are Bitcoin's, of Bitcoin Cash with BCH, 0x05 of Litecoin with LTC; 0x1E and 0x16 are Dogecoin's (Verge's addresses are kept with them);
/// 0x17 is Bitcoin Gold's with BTG and else unknown (NEO writes it too). Bitcoin SV's addresses are Bitcoin's.
/// </remarks>
internal static class Base58Families
{
    private const int HashBytes = 20;
    private const int CheckBytes = 4;

    /// <summary>Solana's addresses are 32 bare bytes without a check: opaque, not mistyped.</summary>
    private const int SolanaBytes = 32;

    /// <summary>Reads an address; null where the text is not base58 or starts like none of the families.</summary>
    public static WalletAddress? Read(string text, string? ticker)
    {
        if (text.Length is < 24 or > 36 || Base58.Decode(text, Base58.Bitcoin) is not { } bytes)
        {
            return null;
        }

        if (!Base58.IsChecked(bytes))
        {
            return bytes.Length != SolanaBytes && FamilyOfStart(text[0]) is { } family ? new WalletAddress(family, text, WalletVerification.Wrong) : null;
        }

        var version = bytes.AsSpan(0, Math.Max(0, bytes.Length - HashBytes - CheckBytes));
        return version.Length switch
        {
            1 => Of(FamilyOfVersion(version[0], ticker), text, bytes),
            2 when version[0] == 0x1c && version[1] is 0xb8 or 0xbd => new WalletAddress(WalletFamily.Zcash, text, WalletVerification.Checksum),
            _ => null,
        };
    }

    private static WalletAddress Of(WalletFamily family, string text, byte[] bytes) => new(
        family,
        family == WalletFamily.BitcoinCash ? CashAddress.Write((byte)(bytes[0] == 0x05 ? 1 : 0), bytes.AsSpan(1, HashBytes)) : text,
        WalletVerification.Checksum);

    private static WalletFamily FamilyOfVersion(byte version, string? ticker) => (version, ticker?.ToUpperInvariant()) switch
    {
        (0x00 or 0x05, "BCH" or "XBC") => WalletFamily.BitcoinCash,
        (0x05, "LTC") => WalletFamily.Litecoin,
        (0x00 or 0x05, _) => WalletFamily.Bitcoin,
        (0x30 or 0x32, _) => WalletFamily.Litecoin,
        (0x4c or 0x10, _) => WalletFamily.Dash,
        (0x1e or 0x16, _) => WalletFamily.Dogecoin,
        (0x26, _) or (0x17, "BTG") => WalletFamily.BitcoinGold,
        (0x41, _) => WalletFamily.Tron,
        _ => WalletFamily.Opaque,
    };

    /// <summary>What a mistyped or cut address was meant to be, by its first character.</summary>
    private static WalletFamily? FamilyOfStart(char first) => first switch
    {
        '1' or '3' => WalletFamily.Bitcoin,
        'L' or 'M' => WalletFamily.Litecoin,
        'X' => WalletFamily.Dash,
        'D' => WalletFamily.Dogecoin,
        'T' => WalletFamily.Tron,
        't' => WalletFamily.Zcash,
        'G' => WalletFamily.BitcoinGold,
        _ => null,
    };
}
