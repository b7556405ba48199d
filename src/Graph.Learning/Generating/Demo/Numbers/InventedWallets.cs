using System.Security.Cryptography;
using System.Text;
using Graph.Core.Model.Wallets;

namespace Graph.Learning.Generating.Demo.Numbers;

/// <summary>An address with the ticker a source prints beside it.</summary>
internal sealed record Coin(string Address, string Currency);

/// <summary>Addresses with a right checksum whose payload is the hash of a label: nobody holds a key to them.</summary>
internal static class InventedWallets
{
    /// <summary>An address of one of four families, chosen by <paramref name="family"/> modulo 4.</summary>
    public static Coin Of(string label, int family)
    {
        var payload = SHA256.HashData(Encoding.UTF8.GetBytes(label))[..20];
        return (family % 4) switch
        {
            0 => new Coin(Base58.EncodeCheck([0x00, .. payload], Base58.Bitcoin), "XBT"),
            1 => new Coin(SegWit(payload), "XBT"),
            2 => new Coin(MixedCase(payload), "ETH"),
            _ => new Coin(Base58.EncodeCheck([0x41, .. payload], Base58.Bitcoin), "USDT"),
        };
    }

    /// <summary>BIP-173: witness version 0, 20-byte program, human-readable part bc.</summary>
    private static string SegWit(byte[] program)
    {
        var bits = string.Concat(program.Select(b => Convert.ToString(b, 2).PadLeft(8, '0')));
        byte[] groups = [0, .. Enumerable.Range(0, 32).Select(i => Convert.ToByte(bits.Substring(5 * i, 5), 2))];
        var check = Bech32.Checksum("bc", [.. groups, 0, 0, 0, 0, 0, 0]) ^ 1;
        var tail = Enumerable.Range(0, 6).Select(i => (byte)((check >> (5 * (5 - i))) & 31));
        return "bc1" + string.Concat(groups.Concat(tail).Select(g => Bech32.Alphabet[g]));
    }

    /// <summary>EIP-55: a letter is upper case where its nibble of the hash is 8 or more.</summary>
    private static string MixedCase(byte[] payload)
    {
        var lower = Convert.ToHexStringLower(payload);
        var digest = new byte[Keccak.HashBytes];
        Keccak.Hash(Encoding.ASCII.GetBytes(lower), digest);
        var hash = Convert.ToHexStringLower(digest);
        return "0x" + string.Concat(lower.Select((c, i) => hash[i] >= '8' ? char.ToUpperInvariant(c) : c));
    }
}
