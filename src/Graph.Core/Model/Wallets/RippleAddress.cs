namespace Graph.Core.Model.Wallets;

/// <summary>XRP Ledger addresses: base58check in the ledger's own alphabet; X-addresses pack a destination tag with them (XLS-5).</summary>
internal static class RippleAddress
{
    private const int ClassicBytes = 25;
    private const int PackedBytes = 35;
    private const int AccountBytes = 20;

    /// <summary>Reads a classic ("r…") or an X-address, whose normal form is the classic one: the tag is a customer of the account, not the account.</summary>
    public static WalletAddress? Read(string text) => text switch
    {
        ['r', ..] when text.Length is >= 25 and <= 35 => Classic(text),
        ['X', ..] when text.Length is >= 46 and <= 48 => Packed(text),
        _ => null,
    };

    private static WalletAddress? Classic(string text) => Base58.Decode(text, Base58.Ripple) is { } bytes
        ? Of(text, bytes.Length == ClassicBytes && bytes[0] == 0 && Base58.IsChecked(bytes))
        : null;

    private static WalletAddress? Packed(string text)
    {
        if (Base58.Decode(text, Base58.Ripple) is not { } bytes)
        {
            return null;
        }

        if (bytes.Length != PackedBytes || bytes[0] != 0x05 || bytes[1] != 0x44 || !Base58.IsChecked(bytes))
        {
            return Of(text, false);
        }

        Span<byte> account = stackalloc byte[AccountBytes + 1];
        account[0] = 0;
        bytes.AsSpan(2, AccountBytes).CopyTo(account[1..]);
        return Of(Base58.EncodeCheck(account, Base58.Ripple), true);
    }

    private static WalletAddress Of(string payload, bool right) =>
        new(WalletFamily.Ripple, payload, right ? WalletVerification.Checksum : WalletVerification.Wrong);
}
