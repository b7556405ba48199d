using System.Globalization;
using Graph.Core.Model;
using Graph.Server.Api.Loads;

namespace Graph.Server.Commands;

/// <summary>What a load is asked for.</summary>
/// <param name="Input">The files.</param>
/// <param name="Version">The list's version; null for the one it states (<see cref="Dated"/>).</param>
/// <param name="Published">Its publication date; null for the one it states, or for when the load is accepted.</param>
/// <param name="Rejects">Where to write what is set aside.</param>
/// <param name="Verbose">Whether to list relations without a known end.</param>
internal sealed record LoadRequest(RecordInput Input, string? Version, DateTimeOffset? Published, FileInfo? Rejects, bool Verbose)
{
    /// <summary>The load this is, where it was accepted before it runs (an upload); else it is told by its content.</summary>
    public Load? Accepted { get; init; }

    /// <summary>What absence from it says; null for a snapshot of a published list, and a delta of anything else.</summary>
    public LoadMode? Mode { get; init; }

    /// <summary>What absence from a load of a source says when nobody says it: a list is published whole, leads come as they come.</summary>
    public static LoadMode DefaultMode(Source source) => source.Designates ? LoadMode.Snapshot : LoadMode.Delta;

    /// <summary>Whether a snapshot may lack a file its source's last one had, or close more than 5 %.</summary>
    public bool AllowShrink { get; init; }

    /// <summary>Who is told how far and how fast it is.</summary>
    public IProgress<LoadPace>? Pace { get; init; }

    /// <summary>Where to write the rows of which something was set aside, to be mended and loaded again.</summary>
    public FileInfo? Mend { get; init; }

    /// <summary>Where to write the mapping by which the columns were read.</summary>
    public FileInfo? SaveMap { get; init; }

    /// <summary>Tries the files that will be written, so that it is told before a load that one cannot be, and not after it. What stands in one stays until then.</summary>
    /// <exception cref="IOException">One cannot be written.</exception>
    public void RequirePlaces()
    {
        foreach (var (file, stood) in new[] { Rejects, Mend, SaveMap }.OfType<FileInfo>().Select(f => (f, File.Exists(f.FullName))))
        {
            using (new FileStream(file.FullName, FileMode.OpenOrCreate, FileAccess.Write))
            {
                // Opened is enough.
            }

            if (!stood)
            {
                File.Delete(file.FullName);
            }
        }
    }

    /// <summary>The request with the publication date that the list states of itself, and the version called by that date, where nothing else was said.</summary>
    public LoadRequest Dated() => Input.Stated is { } stated
        ? this with { Version = Version ?? VersionOf(stated), Published = Published ?? stated }
        : this;

    /// <summary>How a list that states a publication date is called: its day, with the time where it states one.</summary>
    public static string VersionOf(DateTimeOffset stated) =>
        stated.UtcDateTime.ToString(stated.UtcDateTime.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
