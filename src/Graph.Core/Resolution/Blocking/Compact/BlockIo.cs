using System.Runtime.InteropServices;

namespace Graph.Core.Resolution.Blocking;

/// <summary>Arrays of plain values as they lie in memory, a piece at a time.</summary>
internal static class BlockIo
{
    private const int Piece = 1 << 20;

    public static void Write<T>(BinaryWriter output, ReadOnlySpan<T> values)
        where T : unmanaged
    {
        var bytes = MemoryMarshal.AsBytes(values);
        for (var at = 0; at < bytes.Length; at += Piece)
        {
            output.Write(bytes.Slice(at, Math.Min(Piece, bytes.Length - at)));
        }
    }

    /// <exception cref="EndOfStreamException">The stream ends before.</exception>
    /// <exception cref="InvalidDataException">The length is none.</exception>
    public static T[] Read<T>(BinaryReader input, int length)
        where T : unmanaged
    {
        if (length < 0 || length > Array.MaxLength)
        {
            throw new InvalidDataException("A length is out of range.");
        }

        var values = new T[length];
        input.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }
}
