using Graph.Core.Resolution;
using Graph.Core.Sources;
using Graph.Server.Lists;

namespace Graph.Server.Commands;

/// <summary>Answers leads batch by batch, in their order; a row that cannot be read has its line too.</summary>
internal sealed class ScreenRun(IResolvedGraph graph, JsonLines lines, IReadOnlyList<ListAge> lists, int first)
{
    public long Leads { get; private set; }

    public long Matches { get; private set; }

    public long Reviews { get; private set; }

    /// <summary>Leads answered while the store was away.</summary>
    public long Stale { get; private set; }

    /// <summary>Rows that could not be read.</summary>
    public long Unread { get; private set; }

    /// <summary>Rows and values set aside.</summary>
    public long Reports { get; private set; }

    public async Task AnswerAsync(IReadOnlyList<ReadItem> items, CancellationToken cancellation)
    {
        var answers = await graph.ScreenAsync([.. items.OfType<ReadRecord>().Select(r => r.Record)], first, cancellation);
        var next = 0;
        foreach (var item in items)
        {
            if (item is ReadRecord)
            {
                Tell(answers[next++]);
            }
            else if (item is Rejected rejected)
            {
                Tell(rejected.Reject);
            }
        }
    }

    private void Tell(ScreenAnswer answer)
    {
        Leads++;
        Stale += answer.Away is null ? 0 : 1;
        Matches += answer.Decision == ScreenDecision.Match ? 1 : 0;
        Reviews += answer.Decision == ScreenDecision.Review ? 1 : 0;
        lines.Write(ScreenLine.Of(answer, lists));
    }

    private void Tell(Graph.Core.Model.Reject reject)
    {
        Reports++;
        if (reject.WholeRow)
        {
            Unread++;
            lines.Write(new ErrorLine(reject.Row, $"{reject.File}, row {reject.Row}, {reject.Column}: '{reject.Value}' {reject.Problem} {reject.Mend}"));
        }
    }
}
