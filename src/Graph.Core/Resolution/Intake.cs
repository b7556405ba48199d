using Graph.Core.Model;
using Graph.Core.Storage;

namespace Graph.Core.Resolution;

/// <summary>What each record of a batch comes to against what is stored (design rule 9).</summary>
internal sealed class Intake
{
    private readonly Load _load;
    private readonly Snapshots _snapshots;
    private readonly Dictionary<RecordKey, string> _taken = [];

    private Intake(Load load, Snapshots snapshots) => (_load, _snapshots) = (load, snapshots);

    /// <summary>Every record the batch states, and what it is before and after.</summary>
    public List<Turn> Turns { get; } = [];

    /// <summary>The content of the records that become current.</summary>
    public Dictionary<RecordKey, Record> Contents { get; } = [];

    /// <summary>Records into the history only: a version published later stands already.</summary>
    public List<Record> Late { get; } = [];

    /// <summary>What the batch states.</summary>
    public List<NewStatement> Statements { get; } = [];

    /// <summary>Keys taken already in the same load by other content.</summary>
    public List<Reject> Rejects { get; } = [];

    /// <summary>The records counted by what became of them.</summary>
    public LoadCounts Counts { get; private set; } = LoadCounts.Zero;

    /// <summary>Decides a batch. Of two contents the one published later stands, ties go to the larger hash; nothing depends on which came first.</summary>
    public static async Task<Intake> OfAsync(Load load, IReadOnlyList<Record> batch, IStatements statements, Snapshots snapshots, CancellationToken cancellation)
    {
        var stands = await statements.StandsAsync([.. batch.Select(r => r.Key).Distinct()], load.Id, cancellation).ConfigureAwait(false);
        var intake = new Intake(load, snapshots);
        foreach (var record in batch)
        {
            intake.Take(record, stands.GetValueOrDefault(record.Key));
        }

        return intake;
    }

    private void Take(Record record, RecordStand? stand)
    {
        if ((_taken.GetValueOrDefault(record.Key) ?? stand?.InLoad) is { } stated)
        {
            TakeAgain(record, stated);
            return;
        }

        var after = After(record, stand);
        var turn = new Turn(stand, after);
        _taken.Add(record.Key, record.ContentHash);
        Turns.Add(turn);
        Statements.Add(new NewStatement(record.Key, record.ContentHash));
        if (!string.Equals(after.Hash, record.ContentHash, StringComparison.Ordinal))
        {
            Late.Add(record);
        }
        else if (turn.BringsContent)
        {
            Contents.Add(record.Key, record);
        }

        Counts += Count(turn, late: Late.Count > 0 && ReferenceEquals(Late[^1], record));
    }

    /// <summary>The load has stated the record before: the same again, or a key that stands twice.</summary>
    private void TakeAgain(Record record, string stated)
    {
        if (string.Equals(stated, record.ContentHash, StringComparison.Ordinal))
        {
            Counts += LoadCounts.Zero with { Unchanged = 1 };
        }
        else
        {
            Rejects.Add(KeyTaken(record));
        }
    }

    private RecordStand After(Record record, RecordStand? stand)
    {
        var latest = stand is not null && (stand.Stated > _load.Published || (stand.Stated == _load.Published && string.CompareOrdinal(stand.Hash, record.ContentHash) >= 0))
            ? (stand.Hash, stand.Stated)
            : (Hash: record.ContentHash, Stated: _load.Published);
        return new RecordStand(record.Key, latest.Hash, latest.Stated, _snapshots.ClosedAt(record.Key.Source, latest.Stated));
    }

    private static LoadCounts Count(Turn turn, bool late)
    {
        var counts = LoadCounts.Zero with { Stored = turn.BringsContent && turn.After!.Closed is null ? 1 : 0 };
        return late || turn.After!.Closed is not null ? counts with { Late = 1 }
            : turn.Before is null || turn.Reopens ? counts with { Opened = 1 }
            : turn.BringsContent ? counts with { Changed = 1 }
            : counts with { Unchanged = 1 };
    }

    private static Reject KeyTaken(Record record) => new(
        record.Provenance.File,
        record.Provenance.Row,
        "id",
        record.Key.RecordId,
        "this key stands already in the same load with other content",
        "give the second party a key of its own, or load it as a later version")
    { Kind = RejectKind.KeyTaken };
}
