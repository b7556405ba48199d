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
        await new RecordWriter(scope, known).WriteAsync().ConfigureAwait(false);
        await new StandingWriter(scope, known).WriteAsync().ConfigureAwait(false);
        await new EntityWriter(scope, known).WriteAsync().ConfigureAwait(false);
        await new SelectorWriter(scope, known).WriteAsync().ConfigureAwait(false);
        await new LinkWriter(scope, known).WriteAsync().ConfigureAwait(false);
        await purges.EraseAsync().ConfigureAwait(false);
    }
}
