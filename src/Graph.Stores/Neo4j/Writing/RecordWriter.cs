using System.Text;
using Graph.Core.Model;
using Graph.Core.Storage;
using Graph.Stores.Neo4j.Wire;

namespace Graph.Stores.Neo4j.Writing;

/// <summary>Writes versions: the current one lies in its record's node, those before it beside it.</summary>
/// <param name="leaders">Records that this commit makes with an entity of their own.</param>
/// <param name="lists">The sources whose open records are designated parties.</param>
internal sealed class RecordWriter(WriteScope scope, KnownRecords known, HashSet<RecordKey> leaders, HashSet<string> lists)
{
    private static readonly Cypher Archive = Cypher.Load("write/archive");
    private static readonly Cypher Leaders = Cypher.Load("write/leaders-new");
    private static readonly Cypher New = Cypher.Load("write/records-new");
    private static readonly Cypher Again = Cypher.Load("write/records-again");
    private static readonly Cypher Late = Cypher.Load("write/late");
    private static readonly Cypher Confirmed = Cypher.Load("write/confirmed");

    private readonly HashSet<RecordKey> _stated = [.. scope.Change.Statements.Where(s => IsOfBatch(scope.Change, s)).Select(s => s.Record)];

    public async Task WriteAsync()
    {
        var versions = scope.Change.Versions.OrderBy(v => v.Record.Key).ToLookup(v => known.IsFresh(v.Record.Key));
        await ArchiveAsync(scope, [.. versions[false].Select(v => v.Record.Key)]).ConfigureAwait(false);
        var made = versions[true].ToLookup(v => leaders.Contains(v.Record.Key));
        await scope.RunAsync(Leaders, [.. made[true]], WriteMade, WithLoad).ConfigureAwait(false);
        await scope.RunAsync(New, [.. made[false]], WriteMade, WithLoad).ConfigureAwait(false);
        await scope.RunAsync(Again, [.. versions[false]], Write).ConfigureAwait(false);
        await scope.RunAsync(Late, [.. scope.Change.LateVersions.OrderBy(v => v.Record.Key)], WriteLate, to => to.Long("number", scope.Number)).ConfigureAwait(false);
        await scope.RunAsync(
            Confirmed,
            [.. scope.Change.Confirmed.OrderBy(c => c.Record)],
            static (to, confirmed) => to.Text("key", StoredText.Key(confirmed.Record)).Text("published", StoredText.Time(confirmed.Published))).ConfigureAwait(false);
    }

    /// <summary>Ends the versions that stand of some records.</summary>
    public static Task ArchiveAsync(WriteScope scope, IReadOnlyCollection<RecordKey> records) =>
        scope.RunAsync(Archive, "keys", [.. records.Select(StoredText.Key)], to => to.Long("number", scope.Number));

    /// <summary>Whether it is the load of the batch that states a record, with the content of its version.</summary>
    public static bool IsOfBatch(GraphChange change, NewStatement statement) =>
        change.Batch is { } batch && (statement.Load is null || string.Equals(statement.Load, batch.Load, StringComparison.Ordinal));

    private void WithLoad(Parameters to) => to.Text("load", scope.Change.Batch?.Load).Long("number", scope.Number);

    private void WriteMade(Parameters to, NewVersion version) => to
        .Map("record", version, WriteWithTies)
        .Flag("stated", _stated.Contains(version.Record.Key))
        .Flag("listed", lists.Contains(version.Record.Key.Source));

    private void WriteWithTies(Parameters to, NewVersion version)
    {
        Write(to, version);
        if (scope.Change.Relations.TryGetValue(version.Record.Key, out var relations) && relations.Count > 0)
        {
            RelationWriter.WriteTies(to, relations);
        }
    }

    private void Write(Parameters to, NewVersion version)
    {
        var record = version.Record;
        WriteContent(to, version);
        to.Text("source", record.Key.Source)
            .Text("kind", Labels.Of(record.Kind))
            .Text("caption", SoundText.Of(record.Caption))
            .Text("confirmed", StoredText.Time(version.Published))
            .Long("since", scope.Number);
        WriteNames(to, record);
    }

    private void WriteLate(Parameters to, NewVersion version) => WriteContent(to, version);

    private void WriteContent(Parameters to, NewVersion version) => to
        .Text("key", StoredText.Key(version.Record.Key))
        .Text("content", Encoding.UTF8.GetString(RecordContent.Write(version.Record)))
        .Text("hash", version.ContentHash)
        .Text("published", StoredText.Time(version.Published))
        .Text("load", version.Load ?? scope.Change.Batch?.Load ?? "");

    /// <summary>For people who search in Neo4j Browser: every name but the caption.</summary>
    private static void WriteNames(Parameters to, Record record)
    {
        var names = record.Claims
            .Where(claim => claim.Property is ClaimProperty.Name or ClaimProperty.Alias or ClaimProperty.WeakAlias)
            .Select(claim => SoundText.Of(claim.Value))
            .Skip(1)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        _ = names.Count == 0 ? to.Text("names", null) : to.Texts("names", names);
    }
}
