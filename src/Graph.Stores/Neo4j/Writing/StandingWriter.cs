using Graph.Core.Storage;
using Graph.Stores.Neo4j.Wire;

namespace Graph.Stores.Neo4j.Writing;

/// <summary>Writes who states what, and what follows: statements that begin and end, closings, records that go.</summary>
internal sealed class StandingWriter(WriteScope scope, KnownRecords known)
{
    private static readonly Cypher States = Cypher.Load("write/states");
    private static readonly Cypher Ended = Cypher.Load("write/ended");
    private static readonly Cypher Gone = Cypher.Load("write/gone");
    private static readonly Cypher Closings = Cypher.Load("write/closings");

    public async Task WriteAsync()
    {
        foreach (var load in scope.Change.Statements.Where(s => !IsWritten(s)).GroupBy(s => s.Load ?? scope.Change.Batch?.Load ?? "", StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            await StateAsync(load.Key, [.. load.DistinctBy(s => s.Record).OrderBy(s => s.Record)]).ConfigureAwait(false);
        }

        await EndAsync().ConfigureAwait(false);
        await GoAsync().ConfigureAwait(false);
        await CloseAsync().ConfigureAwait(false);
    }

    /// <summary>What the load of the batch states of a record that this commit makes was written with the record.</summary>
    private bool IsWritten(NewStatement statement) => known.IsMade(statement.Record) && RecordWriter.IsOfBatch(scope.Change, statement);

    private async Task StateAsync(string load, IReadOnlyCollection<NewStatement> stated)
    {
        var answers = await scope.AskAsync(
            States,
            stated,
            static (to, s) => to.Text("key", StoredText.Key(s.Record)).Text("hash", s.Hash),
            to => to.Text("load", load).Long("number", scope.Number)).ConfigureAwait(false);
        if (answers.Sum(row => row.Long("written")) != stated.Count)
        {
            throw new InvalidOperationException("Statements are of a load: commit it first, and name it or commit them with its batch.");
        }
    }

    private Task EndAsync() => scope.Change.Ended is not { } ended
        ? Task.CompletedTask
        : scope.RunAsync(Ended, "keys", [.. ended.Records.Order().Select(StoredText.Key)], to => to.Text("load", ended.Load).Long("number", scope.Number));

    private async Task GoAsync()
    {
        var gone = scope.Change.Gone.Order().ToList();
        await RecordWriter.ArchiveAsync(scope, gone).ConfigureAwait(false);
        await scope.RunAsync(Gone, "keys", [.. gone.Select(StoredText.Key)]).ConfigureAwait(false);
    }

    private Task CloseAsync() => scope.RunAsync(
        Closings,
        [.. scope.Change.Closings.Concat(scope.Change.Gone.Select(gone => new Closing(gone, null))).OrderBy(c => c.Record)],
        static (to, closing) => to.Text("key", StoredText.Key(closing.Record)).Text("at", closing.At is { } at ? StoredText.Time(at) : null),
        to => to.Long("number", scope.Number));
}
