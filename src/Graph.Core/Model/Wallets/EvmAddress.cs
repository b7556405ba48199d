using System.Text;

namespace Graph.Core.Model.Wallets;

/// <summary>Addresses of Ethereum and the chains like it: 20 bytes in hex, whose letters carry a checksum in their case (EIP-55).</summary>
internal static class EvmAddress
{
    private const int Digits = 40;

    /// <summary>Shorter texts of this form are some number, not an address that was cut.</summary>
    private const int Shortest = 16;

    /// <summary>Reads "0x" and hex digits; null where it is none. Cut or overlong ones are wrong, not something else.</summary>
    public static WalletAddress? Read(string text)
    {
        if (text.Length < Shortest || !text.StartsWith("0x", StringComparison.OrdinalIgnoreCase) || text.AsSpan(2).IndexOfAnyExcept(Hex.Digits) >= 0)
        {
            return null;
        }

        return new WalletAddress(WalletFamily.Evm, text.ToLowerInvariant(), text.Length == Digits + 2 ? Verify(text.AsSpan(2)) : WalletVerification.Wrong);
    }

    private static WalletVerification Verify(ReadOnlySpan<char> digits)
    {
        if (!digits.ContainsAnyInRange('a', 'f') || !digits.ContainsAnyInRange('A', 'F'))
        {
            return WalletVerification.NotCarried;
        }

        Span<char> lower = stackalloc char[Digits];
        digits.ToLowerInvariant(lower);
        Span<byte> ascii = stackalloc byte[Digits];
        Encoding.ASCII.GetBytes(lower, ascii);
        Span<byte> hash = stackalloc byte[Keccak.HashBytes];
        Keccak.Hash(ascii, hash);
        for (var i = 0; i < Digits; i++)
        {
            var raised = ((hash[i / 2] >> (i % 2 == 0 ? 4 : 0)) & 8) != 0;
            if (char.IsAsciiLetter(digits[i]) && char.IsAsciiLetterUpper(digits[i]) != raised)
            {
                return WalletVerification.Wrong;
            }
        }

        return WalletVerification.Checksum;
    }
}
