using System.Text;
using Graph.Core.Model;
using Graph.Core.Resolution;
using Graph.Core.Sources;

namespace Core.Tests.Support;

/// <summary>Files written in a test, and what deduplicating them comes to.</summary>
internal static class MadeFile
{
    /// <summary>A file of lines.</summary>
    public static SourceFile Of(string name, params string[] lines) =>
        new(name, () => new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n")));

    /// <summary>Deduplicates one file of a source "made".</summary>
    public static Deduplicated Deduplicate(List<Reject>? rejects, params string[] lines) =>
        Deduplication.Run(new DedupeRequest([("made", Of("made.csv", lines))], null, r => rejects?.Add(r), _ => { }), TestContext.Current.CancellationToken);

    /// <summary>The entities as groups of record ids, each in order, joined by blanks.</summary>
    public static IReadOnlyList<string> Groups(this Deduplicated answer) =>
        [.. answer.Members().GroupBy(m => m.Entity, m => m.Record.RecordId).Select(g => string.Join(' ', g.Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal)];
}
