using Graph.Core.Model;
using Graph.Core.Sources;

namespace Graph.Server.Commands;

/// <summary>How far the relations that a load states are tied. Read after its last record, since later records tie, or make ambiguous, what earlier ones state.</summary>
internal sealed record RelationReport(long Resolved, long Ambiguous, long Unresolved)
{
    private const int Page = 1000;

    /// <summary>Reads the files once more for the keys of records with relations: that takes no memory, and no scan of a store that may be far larger than the load.</summary>
    public static async Task<RelationReport> OfAsync(Surroundings around, GraphSession session, LoadRequest request, RejectReport rejects, CancellationToken cancellation)
    {
        var report = new RelationReport(0, 0, 0);
        var untied = new UntiedRelations(around, rejects, request.Verbose);
        var stating = request.Input.Read(new Tally()).OfType<ReadRecord>().Where(r => !r.Record.Relations.IsEmpty).Select(r => r.Record);
        foreach (var page in stating.Chunk(Page))
        {
            var ties = await session.Store.Graph.TiesOfAsync([.. page.Select(r => r.Key).Distinct()], cancellation);
            foreach (var record in page.DistinctBy(r => r.Key).Where(r => ties.ContainsKey(r.Key)))
            {
                foreach (var relation in ties[record.Key].Relations)
                {
                    report = report.With(relation.Status);
                    untied.Take(record, relation);
                }
            }
        }

        around.Say($"Relations: {report.Resolved:N0} resolved, {report.Ambiguous:N0} ambiguous, {report.Unresolved:N0} unresolved{(untied.AllTold ? "" : " (--verbose lists them)")}.");
        untied.TellHeld();
        return report;
    }

    private RelationReport With(RelationStatus status) => status switch
    {
        RelationStatus.Resolved => this with { Resolved = Resolved + 1 },
        RelationStatus.Ambiguous => this with { Ambiguous = Ambiguous + 1 },
        RelationStatus.Unresolved => this with { Unresolved = Unresolved + 1 },
        _ => throw new InvalidOperationException($"Unknown status {status}."),
    };
}
