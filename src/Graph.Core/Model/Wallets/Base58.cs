using System.Security.Cryptography;

namespace Graph.Core.Model.Wallets;

/// <summary>Base58 and its check form: the last four bytes are the start of the double SHA-256 of the others.</summary>
internal static class Base58
{
    public const string Bitcoin = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    public const string Ripple = "rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz";
    private const int Longest = 128;
    private const int CheckBytes = 4;

    /// <summary>The bytes of a text; null where a character is not of the alphabet or the text is too long for an address.</summary>
    public static byte[]? Decode(ReadOnlySpan<char> text, string alphabet)
    {
        if (text.Length is 0 or > Longest)
        {
            return null;
        }

        Span<byte> bytes = stackalloc byte[Longest];
        var length = 0;
        foreach (var unit in text)
        {
            var carry = alphabet.IndexOf(unit, StringComparison.Ordinal);
            if (carry < 0)
            {
                return null;
            }

            for (var i = 0; i < length; i++)
            {
                carry += bytes[i] * 58;
                bytes[i] = (byte)carry;
                carry >>= 8;
            }

            while (carry > 0)
            {
                bytes[length++] = (byte)carry;
                carry >>= 8;
            }
        }

        var zeros = text.IndexOfAnyExcept(alphabet[0]);
        var decoded = new byte[(zeros < 0 ? text.Length : zeros) + length];
        for (var i = 0; i < length; i++)
        {
            decoded[decoded.Length - 1 - i] = bytes[i];
        }

        return decoded;
    }

    /// <summary>Writes bytes with their check.</summary>
    public static string EncodeCheck(ReadOnlySpan<byte> payload, string alphabet)
    {
        var bytes = new byte[payload.Length + CheckBytes];
        payload.CopyTo(bytes);
        Check(payload).AsSpan(0, CheckBytes).CopyTo(bytes.AsSpan(payload.Length));
        return Encode(bytes, alphabet);
    }

    /// <summary>Whether the last four bytes check the others.</summary>
    public static bool IsChecked(ReadOnlySpan<byte> bytes) =>
        bytes.Length > CheckBytes && Check(bytes[..^CheckBytes]).AsSpan(0, CheckBytes).SequenceEqual(bytes[^CheckBytes..]);

    private static byte[] Check(ReadOnlySpan<byte> payload) => SHA256.HashData(SHA256.HashData(payload));

    private static string Encode(ReadOnlySpan<byte> bytes, string alphabet)
    {
        var digits = new List<int>(bytes.Length * 2);
        foreach (var value in bytes)
        {
            var carry = (int)value;
            for (var i = 0; i < digits.Count; i++)
            {
                carry += digits[i] << 8;
                digits[i] = carry % 58;
                carry /= 58;
            }

            for (; carry > 0; carry /= 58)
            {
                digits.Add(carry % 58);
            }
        }

        var zeros = bytes.IndexOfAnyExcept((byte)0);
        var head = new string(alphabet[0], zeros < 0 ? bytes.Length : zeros);
        return head + string.Concat(Enumerable.Reverse(digits).Select(digit => alphabet[digit]));
    }
}
