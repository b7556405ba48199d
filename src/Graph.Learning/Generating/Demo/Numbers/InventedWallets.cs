using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace Graph.Learning.Generating.Demo.Numbers;

/// <summary>An address with the ticker a source prints beside it.</summary>
internal sealed record Coin(string Address, string Currency);

/// <summary>Addresses with a right checksum whose payload is the hash of a label: nobody holds a key to them.</summary>
internal static class InventedWallets
{
    private const string Base58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private const string Bech32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";

    /// <summary>An address of one of four families, chosen by <paramref name="family"/> modulo 4.</summary>
    public static Coin Of(string label, int family)
    {
        var payload = SHA256.HashData(Encoding.UTF8.GetBytes(label))[..20];
        return (family % 4) switch
        {
            0 => new Coin(Base58Check(0x00, payload), "XBT"),
            1 => new Coin(SegWit(payload), "XBT"),
            2 => new Coin(MixedCase(payload), "ETH"),
            _ => new Coin(Base58Check(0x41, payload), "USDT"),
        };
    }

    private static string Base58Check(byte version, byte[] payload)
    {
        byte[] body = [version, .. payload];
        byte[] whole = [.. body, .. SHA256.HashData(SHA256.HashData(body))[..4]];
        var number = new BigInteger(whole, isUnsigned: true, isBigEndian: true);
        var text = new StringBuilder();
        for (; number > 0; number /= 58)
        {
            text.Insert(0, Base58[(int)(number % 58)]);
        }

        return new string('1', whole.TakeWhile(b => b == 0).Count()) + text;
    }

    /// <summary>BIP-173: witness version 0, 20-byte program, human-readable part bc.</summary>
    private static string SegWit(byte[] program)
    {
        var bits = string.Concat(program.Select(b => Convert.ToString(b, 2).PadLeft(8, '0')));
        int[] groups = [0, .. Enumerable.Range(0, 32).Select(i => Convert.ToInt32(bits.Substring(5 * i, 5), 2))];
        var check = Polymod([3, 3, 0, 2, 3, .. groups, 0, 0, 0, 0, 0, 0]) ^ 1;
        var tail = Enumerable.Range(0, 6).Select(i => (int)((check >> (5 * (5 - i))) & 31));
        return "bc1" + string.Concat(groups.Concat(tail).Select(g => Bech32[g]));
    }

    private static uint Polymod(IEnumerable<int> values)
    {
        uint[] generator = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];
        return values.Aggregate(1u, (sum, value) =>
        {
            var top = sum >> 25;
            var next = ((sum & 0x1ffffff) << 5) ^ (uint)value;
            return Enumerable.Range(0, 5).Aggregate(next, (n, i) => ((top >> i) & 1) != 0 ? n ^ generator[i] : n);
        });
    }

    /// <summary>EIP-55: a letter is upper case where its nibble of the hash is 8 or more.</summary>
    private static string MixedCase(byte[] payload)
    {
        var lower = Convert.ToHexStringLower(payload);
        var hash = Convert.ToHexStringLower(Keccak256.Hash(Encoding.ASCII.GetBytes(lower)));
        return "0x" + string.Concat(lower.Select((c, i) => hash[i] >= '8' ? char.ToUpperInvariant(c) : c));
    }
}
