namespace Graph.Stores.Neo4j.Writing;

/// <summary>Writes one change, nodes before relationships, keys sorted, inside the transaction of its commit.</summary>
internal static class ChangeWriter
{
    public static async Task WriteAsync(WriteScope scope)
    {
        await LedgerWriter.WriteAsync(scope).ConfigureAwait(false);
        var purges = new PurgeWriter(scope);
        await purges.KeepDecisionsAsync().ConfigureAwait(false);
        var known = await KnownRecords.OfAsync(scope).ConfigureAwait(false);
        var lists = await EntityWriter.ListsAsync(scope).ConfigureAwait(false);
        var leaders = scope.Change.Memberships.Where(m => m.Record == m.Entity && known.IsMade(m.Record)).Select(m => m.Record).ToHashSet();
        await new RecordWriter(scope, known, leaders, lists).WriteAsync().ConfigureAwait(false);
        await new StandingWriter(scope, known).WriteAsync().ConfigureAwait(false);
        await new EntityWriter(scope, known, leaders, lists).WriteAsync().ConfigureAwait(false);
        await new SelectorWriter(scope, known).WriteAsync().ConfigureAwait(false);
        await new LinkWriter(scope, known).WriteAsync().ConfigureAwait(false);
        await purges.EraseAsync().ConfigureAwait(false);
    }
}
