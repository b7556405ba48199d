using System.Security.Cryptography;
using System.Text;

namespace Graph.Core.Resolution.Blocking;

/// <summary>
/// An index as one stream of bytes: what it was made for, the index, and a SHA-256 over both. It is a convenience: whatever is wrong with it, the
/// index is built from the records again, so nothing in it is believed before the hash has been.
/// </summary>
internal static class SavedIndex
{
    /// <summary>Raised when the stream, the keys, the words of names or the sketches are made otherwise.</summary>
    private const int Form = 2;

    private const ulong Magic = 0x3149_5844_4e48_5047;

    /// <summary>Writes an index.</summary>
    /// <param name="index">The index.</param>
    /// <param name="madeFor">What it may be used with again, and nothing else.</param>
    /// <param name="output">Where to.</param>
    public static void Write(CandidateIndex index, IReadOnlyList<string> madeFor, Stream output)
    {
        using var hash = SHA256.Create();
        using (var hashed = new CryptoStream(output, hash, CryptoStreamMode.Write, leaveOpen: true))
        using (var buffered = new BufferedStream(hashed, 1 << 20))
        using (var writer = new BinaryWriter(buffered, Encoding.UTF8))
        {
            writer.Write(Magic);
            writer.Write(Form);
            writer.Write(madeFor.Count);
            foreach (var line in madeFor)
            {
                writer.Write(line);
            }

            index.Write(writer);
        }

        output.Write(hash.Hash!);
    }

    /// <summary>Reads an index, or says why it is of no use.</summary>
    /// <param name="input">The stream, which can seek.</param>
    /// <param name="fits">Looks at what it was made for: null, or why it does not fit.</param>
    /// <param name="whyNot">Why it is of no use.</param>
    public static CandidateIndex? Read(Stream input, Func<IReadOnlyList<string>, string?> fits, out string? whyNot)
    {
        whyNot = Damage(input);
        if (whyNot is not null)
        {
            return null;
        }

        input.Position = 0;
        using var buffered = new BufferedStream(input, 1 << 20);
        using var reader = new BinaryReader(buffered, Encoding.UTF8);
        if (reader.ReadUInt64() != Magic || reader.ReadInt32() != Form)
        {
            whyNot = "it is of another form";
            return null;
        }

        var madeFor = new string[reader.ReadInt32()];
        for (var i = 0; i < madeFor.Length; i++)
        {
            madeFor[i] = reader.ReadString();
        }

        whyNot = fits(madeFor);
        return whyNot is null ? CandidateIndex.Read(reader) : null;
    }

    private static string? Damage(Stream input)
    {
        var length = input.Length - SHA256.HashSizeInBytes;
        if (length <= 0)
        {
            return "it is cut short";
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[1 << 20];
        for (var left = length; left > 0;)
        {
            var read = input.Read(buffer, 0, (int)Math.Min(buffer.Length, left));
            if (read == 0)
            {
                return "it is cut short";
            }

            hash.AppendData(buffer, 0, read);
            left -= read;
        }

        var stated = new byte[SHA256.HashSizeInBytes];
        input.ReadExactly(stated);
        return hash.GetHashAndReset().AsSpan().SequenceEqual(stated) ? null : "its checksum is wrong";
    }
}
