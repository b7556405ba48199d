using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Graph.Server.Commands;

/// <summary>Reads the next piece of a file while the last one is worked on; never more than one ahead, so that memory stays flat.</summary>
internal static class ReadAhead
{
    public static async IAsyncEnumerable<T> Of<T>(IEnumerable<T> items, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var channel = Channel.CreateBounded<T>(new BoundedChannelOptions(1) { SingleReader = true, SingleWriter = true });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var reading = Task.Run(() => FillAsync(items, channel.Writer, stop.Token), CancellationToken.None);
        try
        {
            await foreach (var item in channel.Reader.ReadAllAsync(cancellation))
            {
                yield return item;
            }
        }
        finally
        {
            await stop.CancelAsync();
            await reading;
        }
    }

    private static async Task FillAsync<T>(IEnumerable<T> items, ChannelWriter<T> writer, CancellationToken cancellation)
    {
        try
        {
            foreach (var item in items)
            {
                await writer.WriteAsync(item, cancellation);
            }

            writer.Complete();
        }
        catch (Exception e)
        {
            // Passed on whole to the one who reads the channel.
            writer.Complete(e);
        }
    }
}
