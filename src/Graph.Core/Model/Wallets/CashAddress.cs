using System.Text;

namespace Graph.Core.Model.Wallets;

/// <summary>Bitcoin Cash addresses (the cashaddr specification): five-bit groups with a 40-bit checksum under the prefix "bitcoincash".</summary>
internal static class CashAddress
{
    public const string Prefix = "bitcoincash";

    /// <summary>A version byte, 20 bytes and the checksum, in five-bit groups.</summary>
    public const int Length = 42;
    private const int CheckLength = 8;
    private static readonly ulong[] Generator = [0x98f2bc8e61, 0x79b76d99e2, 0xf33e5fb3c4, 0xae2eabe2a8, 0x1e4f43e470];

    /// <summary>Whether an address in lower case and without prefix is right.</summary>
    public static bool IsRight(string address) =>
        address.Length == Length && Bech32.TryRead(address, out var values) && Checksum(values) == 0
        // The version byte: no reserved bit, type 0 to 3, size 0 (20 bytes).
        && values[0] <= 3 && (values[1] >> 2) == 0
        // 34 groups hold 168 bits of version and hash and two of padding.
        && (values[Length - CheckLength - 1] & 3) == 0;

    /// <summary>The cashaddr of a hash, without prefix: type 0 pays to a key, 1 to a script.</summary>
    public static string Write(byte type, ReadOnlySpan<byte> hash)
    {
        var values = new byte[Length];
        var (bits, held, at) = ((uint)(type << 3), 8, 0);
        foreach (var value in hash)
        {
            while (held >= 5)
            {
                values[at++] = (byte)((bits >> (held -= 5)) & 31);
            }

            bits = (bits << 8) | value;
            held += 8;
        }

        for (; held >= 5; held -= 5)
        {
            values[at++] = (byte)((bits >> (held - 5)) & 31);
        }

        values[at] = (byte)((bits << (5 - held)) & 31);
        var check = Checksum(values);
        for (var i = 0; i < CheckLength; i++)
        {
            values[Length - 1 - i] = (byte)((check >> (5 * i)) & 31);
        }

        return values.Aggregate(new StringBuilder(Length), (text, value) => text.Append(Bech32.Alphabet[value])).ToString();
    }

    private static ulong Checksum(byte[] values)
    {
        var check = 1ul;
        foreach (var unit in Prefix)
        {
            check = Step(check, (ulong)unit & 31);
        }

        check = Step(check, 0);
        foreach (var value in values)
        {
            check = Step(check, value);
        }

        return check ^ 1;
    }

    private static ulong Step(ulong check, ulong value)
    {
        var top = check >> 35;
        check = ((check & 0x07ffffffff) << 5) ^ value;
        for (var i = 0; i < Generator.Length; i++)
        {
            check ^= ((top >> i) & 1) == 1 ? Generator[i] : 0;
        }

        return check;
    }
}
