namespace Graph.Core.Sources.Text;

/// <summary>Refuses a packed file that expands out of all proportion: a bomb, which would fill memory or disk from a few kilobytes.</summary>
/// <remarks>
/// OFAC's published lists shrink to between a 5th and a 15th (measured); gzip can reach 1 : 1,030, on one byte repeated. Below the floor any ratio passes, as a short
/// list of like rows is no danger.
/// </remarks>
internal sealed class ExpansionGuard(string file, Stream expanded, CountedStream packed) : ReadOnlyStream(expanded)
{
    private long _count;

    public override int Read(Span<byte> buffer)
    {
        var read = Inner.Read(buffer);
        _count += read;
        return _count > ReadLimits.ExpansionFloorBytes && _count / ReadLimits.ExpansionRatio > packed.Count
            ? throw new UnreadableFileException(
                $"{file} expands to more than {ReadLimits.ExpansionRatio} times its size, as no list does: it is not read further; send it unpacked if it is what it should be.")
            : read;
    }
}
