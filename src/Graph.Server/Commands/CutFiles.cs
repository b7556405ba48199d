using Graph.Core.Model;
using Graph.Core.Sources;

namespace Graph.Server.Commands;

/// <summary>
/// Whether a file of a snapshot breaks off in its last row, as a download does that was cut: what came after would be closed, and may be too little for the limit of closings to tell.
/// </summary>
internal sealed class CutFiles
{
    // OFAC's files end in a line end and this, the end of a file under DOS.
    private const byte Substitute = 0x1A;

    private readonly Dictionary<string, long> _lastRead = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Reject> _lastUnread = new(StringComparer.Ordinal);

    /// <summary>That a published file has no line end at its end, in a sentence; or null.</summary>
    public static string? Refusal(RecordInput input) => input.Files.Ends()
        .FirstOrDefault(f => f.Last is not (null or (byte)'\n' or (byte)'\r' or Substitute) && input.Reader.ClosesLastRow(f.File)).File is { } file
        ? $"{file.Name} breaks off: its last row has no line end, as every row of a published {input.Reader.Format} has. Fetch it again, or give --allow-shrink if it is whole all the same."
        : null;

    /// <summary>Takes what was read in, in any order.</summary>
    public void Add(ReadItem item)
    {
        if (item is ReadRecord { Record.Provenance: var (file, row) })
        {
            _lastRead[file] = Math.Max(row, _lastRead.GetValueOrDefault(file));
        }
        else if (item is Rejected { Reject: { Kind: RejectKind.UnreadRow } reject } && reject.Row > (_lastUnread.GetValueOrDefault(reject.File)?.Row ?? 0))
        {
            _lastUnread[reject.File] = reject;
        }
    }

    /// <summary>That one breaks off, in a sentence; or null.</summary>
    public string? Refusal() => _lastUnread.Values
        .OrderBy(r => r.File, StringComparer.Ordinal)
        .FirstOrDefault(r => _lastRead.TryGetValue(r.File, out var read) && r.Row > read) is { } cut
        ? FormattableString.Invariant($"{cut.File} breaks off in its last row, {cut.Row:N0} ({cut.Problem.TrimEnd('.')}): as a snapshot it would close whatever came after. Fetch it again, or give --allow-shrink if it is whole and only that row is wrong.")
        : null;
}
