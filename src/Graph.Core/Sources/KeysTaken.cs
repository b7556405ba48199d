using Graph.Core.Model;

namespace Graph.Core.Sources;

/// <summary>The keys a load has read so far: a key that stands twice with different content is never a new version (rule 9).</summary>
/// <remarks>Holds two 64-bit hashes a record (some 40 bytes), the one part of reading that grows with the file.</remarks>
internal sealed class KeysTaken
{
    private readonly Dictionary<ulong, ulong> _contents = [];

    /// <summary>Whether the record is new; else it is counted when equal to the first, or set aside.</summary>
    public IEnumerable<ReadItem> Admit(Record record, string keyColumn, Tally tally)
    {
        var key = StableHash.Of(record.Key.RecordId);
        var content = StableHash.Of(record.ContentHash);
        if (_contents.TryAdd(key, content))
        {
            return [new ReadRecord(record)];
        }

        var repeated = _contents[key] == content;
        tally.Add(repeated ? "rows, repeated word for word" : "rows, key already taken");
        return repeated ? [] : [new Rejected(Clash(record, keyColumn))];
    }

    /// <summary>Closes a draft: its record as <see cref="Admit(Record, string, Tally)"/> has it, and what of it was not understood.</summary>
    public IEnumerable<ReadItem> Admit(RecordDraft draft, RecordKey key, string keyColumn, Tally tally) =>
        [.. Admit(draft.Build(key), keyColumn, tally), .. draft.Rejects.Select(r => new Rejected(r))];

    private static Reject Clash(Record record, string keyColumn) => new(
        record.Provenance.File,
        record.Provenance.Row,
        keyColumn,
        record.Key.RecordId,
        $"The key already stands in this load for another row; this one names '{record.Caption}'.",
        "Give the row a key of its own and load it again.")
    { Kind = RejectKind.KeyTaken };
}
