namespace Graph.Core.Model.Wallets;

/// <summary>Monero addresses: base58 in blocks of eight bytes (eleven characters), the last four bytes a Keccak checksum.</summary>
internal static class MoneroAddress
{
    private const int BlockLength = 11;
    private const int CheckBytes = 4;

    /// <summary>Bytes that a last block of so many characters holds; -1 where no block is so long.</summary>
    private static readonly int[] BlockBytes = [0, -1, 1, 2, -1, 3, 4, 5, -1, 6, 7, 8];

    /// <summary>Reads 95 characters (standard and sub-addresses) or 106 (integrated ones) from 4 or 8 on; null where it is none.</summary>
    public static WalletAddress? Read(string text) =>
        text.Length is 95 or 106 && text[0] is '4' or '8'
            ? new WalletAddress(WalletFamily.Monero, text, IsRight(text) ? WalletVerification.Checksum : WalletVerification.Wrong)
            : null;

    private static bool IsRight(string text)
    {
        var bytes = new List<byte>(80);
        for (var at = 0; at < text.Length; at += BlockLength)
        {
            if (!AddBlock(bytes, text.AsSpan(at, Math.Min(BlockLength, text.Length - at))))
            {
                return false;
            }
        }

        Span<byte> hash = stackalloc byte[Keccak.HashBytes];
        var all = bytes.ToArray().AsSpan();
        Keccak.Hash(all[..^CheckBytes], hash);
        // 18 standard, 19 integrated, 42 sub-address, all of the main network.
        return all[0] is 18 or 19 or 42 && hash[..CheckBytes].SequenceEqual(all[^CheckBytes..]);
    }

    private static bool AddBlock(List<byte> bytes, ReadOnlySpan<char> block)
    {
        var value = UInt128.Zero;
        foreach (var unit in block)
        {
            var digit = Base58.Bitcoin.IndexOf(unit, StringComparison.Ordinal);
            if (digit < 0)
            {
                return false;
            }

            value = (value * 58) + (UInt128)digit;
        }

        var length = BlockBytes[block.Length];
        for (var i = length - 1; i >= 0; i--)
        {
            bytes.Add((byte)(value >> (8 * i)));
        }

        return length > 0 && value >> (8 * length) == 0;
    }
}
