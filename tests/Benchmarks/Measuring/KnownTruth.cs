using Graph.Core.Model;
using Graph.Core.Resolution;
using Graph.Core.Sources;

namespace Benchmarks.Measuring;

/// <summary>Files to deduplicate, and the true party of each of their records.</summary>
/// <param name="Name">As shown.</param>
/// <param name="Files">The files, each with its source.</param>
/// <param name="Truth">The true party of a record.</param>
public sealed record KnownTruth(string Name, IReadOnlyList<(string Source, SourceFile File)> Files, Func<RecordKey, string> Truth)
{
    /// <summary>5,000 synthetic people; the truth is in the ids ("rec-7-org", "rec-7-dup-1"), which are evidence to nobody.</summary>
    public static KnownTruth Febrl(string shared) => new("febrl3", [Source(Path.Combine(shared, "benchmarks", "febrl3.csv"))], k => k.RecordId.Split('-')[1]);

    /// <summary>159 records of three sources that were made to be hard.</summary>
    public static KnownTruth Senzing(string shared)
    {
        var folder = Path.Combine(shared, "benchmarks", "senzing-truthset");
        var truth = Rows(Path.Combine(folder, "actual_truthset_key.csv")).ToDictionary(c => $"{c[2].ToLowerInvariant()}:{c[3]}", c => c[1], StringComparer.Ordinal);
        return new("senzing", [.. new[] { "customers", "reference", "watchlist" }.Select(f => Source(Path.Combine(folder, f + ".csv")))], k => truth[k.ToString()]);
    }

    /// <summary>1,000 synthetic people with many gaps and slips.</summary>
    public static KnownTruth Fake(string shared)
    {
        var path = Path.Combine(shared, "benchmarks", "fake_1000.csv");
        var truth = Rows(path).ToDictionary(c => c[0], c => c[^1], StringComparer.Ordinal);
        return new("fake_1000", [Source(path)], k => truth[k.RecordId]);
    }

    /// <summary>A file with "id,party" beside it.</summary>
    public static KnownTruth Of(string name, string file, string truth)
    {
        var parties = Rows(truth).ToDictionary(c => c[0], c => c[1], StringComparer.Ordinal);
        return new(name, [Source(file)], k => parties[k.RecordId]);
    }

    /// <summary>Resolves the files; answers each record with its entity.</summary>
    public IReadOnlyList<(RecordKey Record, RecordKey Entity)> Resolve() =>
        [.. Deduplication.Run(new DedupeRequest(Files, null, _ => { }, _ => { }), CancellationToken.None).Members()];

    /// <summary>Measures what was found.</summary>
    public ClusterScore Score(IEnumerable<(RecordKey Record, RecordKey Entity)> found) => ClusterScore.Of(found.Select(r => (Truth(r.Record), r.Entity)).ToList());

    private static (string Source, SourceFile File) Source(string path) => (Path.GetFileNameWithoutExtension(path), SharedData.File(path));

    private static IEnumerable<string[]> Rows(string path) => File.ReadLines(path).Skip(1).Where(l => l.Length > 0).Select(l => l.Trim().Split(','));
}
