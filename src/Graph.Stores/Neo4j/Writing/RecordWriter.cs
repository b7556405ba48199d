using System.Text;
using Graph.Core.Model;
using Graph.Core.Storage;
using Graph.Stores.Neo4j.Wire;

namespace Graph.Stores.Neo4j.Writing;

/// <summary>Writes versions: the current one lies in its record's node, those before it beside it.</summary>
internal sealed class RecordWriter(WriteScope scope, KnownRecords known)
{
    private static readonly Cypher Archive = Cypher.Load("write/archive");
    private static readonly Cypher New = Cypher.Load("write/records-new");
    private static readonly Cypher Again = Cypher.Load("write/records-again");
    private static readonly Cypher Late = Cypher.Load("write/late");
    private static readonly Cypher Confirmed = Cypher.Load("write/confirmed");

    public async Task WriteAsync()
    {
        var versions = scope.Change.Versions.OrderBy(v => v.Record.Key).ToLookup(v => known.IsFresh(v.Record.Key));
        await ArchiveAsync(scope, [.. versions[false].Select(v => v.Record.Key)]).ConfigureAwait(false);
        await scope.RunAsync(New, [.. versions[true]], Write).ConfigureAwait(false);
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
