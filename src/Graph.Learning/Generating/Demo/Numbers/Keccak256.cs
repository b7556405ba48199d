using System.Buffers.Binary;
using System.Numerics;

namespace Graph.Learning.Generating.Demo.Numbers;

/// <summary>Keccak-256 as Ethereum uses it (padding 0x01, before FIPS 202 changed it); for texts under 136 bytes.</summary>
internal static class Keccak256
{
    private const int Rate = 136;

    public static byte[] Hash(ReadOnlySpan<byte> message)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(message.Length, Rate);
        Span<byte> block = stackalloc byte[Rate];
        message.CopyTo(block);
        block[message.Length] = 1;
        block[Rate - 1] |= 0x80;
        Span<ulong> lanes = stackalloc ulong[25];
        for (var i = 0; i < Rate / 8; i++)
        {
            lanes[i] = BinaryPrimitives.ReadUInt64LittleEndian(block[(8 * i)..]);
        }

        Permute(lanes);
        var digest = new byte[32];
        for (var i = 0; i < 4; i++)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(digest.AsSpan(8 * i), lanes[i]);
        }

        return digest;
    }

    private static void Permute(Span<ulong> a)
    {
        byte constant = 1;
        Span<ulong> c = stackalloc ulong[5];
        for (var round = 0; round < 24; round++)
        {
            Theta(a, c);
            RhoAndPi(a);
            Chi(a, c);
            a[0] ^= RoundConstant(ref constant);
        }
    }

    private static void Theta(Span<ulong> a, Span<ulong> c)
    {
        for (var x = 0; x < 5; x++)
        {
            c[x] = a[x] ^ a[x + 5] ^ a[x + 10] ^ a[x + 15] ^ a[x + 20];
        }

        for (var i = 0; i < 25; i++)
        {
            a[i] ^= c[((i % 5) + 4) % 5] ^ BitOperations.RotateLeft(c[((i % 5) + 1) % 5], 1);
        }
    }

    private static void RhoAndPi(Span<ulong> a)
    {
        var (x, y, held) = (1, 0, a[1]);
        for (var t = 0; t < 24; t++)
        {
            (x, y) = (y, ((2 * x) + (3 * y)) % 5);
            var at = x + (5 * y);
            (held, a[at]) = (a[at], BitOperations.RotateLeft(held, (t + 1) * (t + 2) / 2 % 64));
        }
    }

    private static void Chi(Span<ulong> a, Span<ulong> row)
    {
        for (var y = 0; y < 25; y += 5)
        {
            a.Slice(y, 5).CopyTo(row);
            for (var x = 0; x < 5; x++)
            {
                a[y + x] = row[x] ^ (~row[(x + 1) % 5] & row[(x + 2) % 5]);
            }
        }
    }

    /// <summary>The next iota constant, from the linear feedback register x⁸ + x⁶ + x⁵ + x⁴ + 1.</summary>
    private static ulong RoundConstant(ref byte register)
    {
        var constant = 0UL;
        for (var j = 0; j < 7; j++)
        {
            if ((register & 1) != 0)
            {
                constant |= 1UL << ((1 << j) - 1);
            }

            register = (byte)((register << 1) ^ ((register >> 7) * 0x71));
        }

        return constant;
    }
}
