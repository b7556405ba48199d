namespace Graph.Core.Model.Wallets;

/// <summary>Segregated-witness addresses: bech32 for version 0 (BIP-173), bech32m for later versions (BIP-350).</summary>
internal static class Bech32
{
    public const string Alphabet = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    private const int Longest = 90;
    private const int CheckLength = 6;
    private const uint PlainConstant = 1;
    private const uint ModifiedConstant = 0x2bc830a3;
    private static readonly uint[] Generator = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];

    /// <summary>Whether an address in lower case stands under its prefix with a right checksum, witness version and program length.</summary>
    public static bool IsWitnessAddress(string address, string prefix)
    {
        var text = address.AsSpan(prefix.Length + 1);
        if (address.Length > Longest || text.Length < CheckLength + 1 || !TryRead(text, out var values))
        {
            return false;
        }

        var version = values[0];
        return version <= 16
            && Checksum(prefix, values) == (version == 0 ? PlainConstant : ModifiedConstant)
            && ProgramLength(values.AsSpan(1, values.Length - 1 - CheckLength)) is >= 2 and <= 40 and var length
            && (version != 0 || length is 20 or 32);
    }

    /// <summary>The five-bit values of a text; false where a character is not of the alphabet.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out byte[] values)
    {
        values = new byte[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            var value = Alphabet.IndexOf(text[i], StringComparison.Ordinal);
            if (value < 0)
            {
                return false;
            }

            values[i] = (byte)value;
        }

        return true;
    }

    /// <summary>Bytes in the five-bit groups, or -1 where the padding is not under five zero bits.</summary>
    private static int ProgramLength(ReadOnlySpan<byte> values)
    {
        var padding = values.Length * 5 % 8;
        return padding < 5 && (values.Length == 0 || (values[^1] & ((1 << padding) - 1)) == 0) ? values.Length * 5 / 8 : -1;
    }

    internal static uint Checksum(string prefix, byte[] values)
    {
        var check = 1u;
        foreach (var unit in prefix)
        {
            check = Step(check, (uint)unit >> 5);
        }

        check = Step(check, 0);
        foreach (var unit in prefix)
        {
            check = Step(check, (uint)unit & 31);
        }

        foreach (var value in values)
        {
            check = Step(check, value);
        }

        return check;
    }

    private static uint Step(uint check, uint value)
    {
        var top = check >> 25;
        check = ((check & 0x1ffffff) << 5) ^ value;
        for (var i = 0; i < Generator.Length; i++)
        {
            check ^= ((top >> i) & 1) == 1 ? Generator[i] : 0;
        }

        return check;
    }
}
