using System.Buffers;
using Graph.Server.Api.Guard;

namespace Graph.Server.Api.Transport;

/// <summary>Reads a body up to a limit, whatever its declared length says.</summary>
internal static class RequestBody
{
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpRequest request, int limit, CancellationToken cancellation)
    {
        ThrowIfOver(request.ContentLength ?? 0, limit);
        var body = new ArrayBufferWriter<byte>(Math.Max(1024, (int)(request.ContentLength ?? 0)));
        while (true)
        {
            var read = await request.Body.ReadAsync(body.GetMemory(4096), cancellation);
            if (read == 0)
            {
                return body.WrittenMemory;
            }

            body.Advance(read);
            ThrowIfOver(body.WrittenCount, limit);
        }
    }

    private static void ThrowIfOver(long length, int limit) =>
        LimitExceededException.ThrowIfOver("body", length, limit, "Send less at once; bulk data goes through the command 'load'.");
}
