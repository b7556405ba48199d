using System.Runtime.CompilerServices;
using Graph.Core.Storage;

namespace Graph.Stores.Embedded;

/// <content>Everything the file holds, for backups and copies: on one snapshot, while others go on writing.</content>
public sealed partial class EmbeddedStore
{
    public async IAsyncEnumerable<StoredItem> ContentsAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        const int atATime = 500;
        var session = _sessions.Borrow();
        try
        {
            session.Execute("BEGIN DEFERRED");
            using var items = ContentRows.Of(session).GetEnumerator();
            List<StoredItem> some;
            do
            {
                some = await Task.Run(() => _sessions.Told(() => Next(items, atATime)), cancellation).ConfigureAwait(false);
                foreach (var item in some)
                {
                    yield return item;
                }
            }
            while (some.Count == atATime);
        }
        finally
        {
            _sessions.Return(session);
        }
    }

    private static List<T> Next<T>(IEnumerator<T> items, int count)
    {
        var some = new List<T>(count);
        while (some.Count < count && items.MoveNext())
        {
            some.Add(items.Current);
        }

        return some;
    }
}
