using Graph.Server.Api.Guard;

namespace Graph.Server.Api.Transport;

/// <summary>An answer in the making: refuses to grow past its limit, so that no answer takes the server's memory.</summary>
internal sealed class BoundedBuffer(int limit) : MemoryStream
{
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        Check(buffer.Length);
        base.Write(buffer);
    }

    public override void Write(byte[] buffer, int offset, int count)
    {
        Check(count);
        base.Write(buffer, offset, count);
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Write(buffer.Span);
        return ValueTask.CompletedTask;
    }

    private void Check(int more) =>
        LimitExceededException.ThrowIfOver("response", Length + more, limit, "Ask for smaller pages or fewer fields.");
}
