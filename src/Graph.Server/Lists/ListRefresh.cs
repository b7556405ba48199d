using Graph.Core.Model;
using Graph.Core.Resolution;
using Graph.Core.Sources;
using Graph.Core.Storage;
using Graph.Server.Commands;
using Graph.Server.Uploads;

namespace Graph.Server.Lists;

/// <summary>Brings one list up to date: fetches what has changed, checks that it is whole and can be read, and only then loads it.</summary>
internal sealed class ListRefresh(Surroundings around, GraphSession session, ListFetch fetch, RefreshNotes notes, LoadTurns turns)
{
    /// <summary>Whether a list may lack a file its last snapshot had, or close more than 5 %.</summary>
    public bool AllowShrink { get; init; }

    /// <summary>Looks for a list. Whatever goes wrong with it is the outcome, so that others are looked for as well.</summary>
    public async Task<RefreshOutcome> RunAsync(ConfiguredList list, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("graph-refresh-");
        try
        {
            var standing = await StandingAsync(list.Source, cancellation);
            var note = standing is null ? null : notes.Of(list.Source);
            return await FetchAllAsync(list, note, folder.FullName, cancellation) is { } files
                ? await TakeAsync(list, files, note, standing, cancellation)
                : Unchanged(list, note!, standing!);
        }
        catch (Exception failure) when (failure is FetchException or UnreadableFileException or CommandException or LoadTakenBackException or StoreException or InvalidDataException or IOException or UnauthorizedAccessException)
        {
            return new RefreshOutcome(list.Source, RefreshResult.Failed, around.Time.GetUtcNow(), null, failure.Message, (failure as FetchException)?.Status);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The load that the notes speak of, if it still stands: else the publisher's "not modified" would be about something that is not here.</summary>
    private async Task<Load?> StandingAsync(string source, CancellationToken cancellation) =>
        notes.Of(source) is { } note && await session.Store.Ledger.LoadAsync(note.Load, cancellation) is { Status: LoadStatus.Done } load ? load : null;

    /// <summary>The files of a list, all of them where one has changed; null when none has.</summary>
    private async Task<IReadOnlyList<(Uri Url, FetchedFile File)>?> FetchAllAsync(ConfiguredList list, RefreshNote? note, string folder, CancellationToken cancellation)
    {
        var files = new List<(Uri Url, FetchedFile? File)>();
        foreach (var url in list.Urls)
        {
            files.Add((url, await fetch.FetchAsync(url, note?.Files.GetValueOrDefault(url.AbsoluteUri), PathOf(folder, url, files.Count), cancellation)));
        }

        if (note is not null && files.TrueForAll(f => f.File is null))
        {
            return null;
        }

        // A snapshot is all its files: what has not changed is needed as well.
        for (var i = 0; i < files.Count; i++)
        {
            files[i] = (files[i].Url, files[i].File ?? await fetch.FetchAsync(files[i].Url, null, PathOf(folder, files[i].Url, i), cancellation));
        }

        return [.. files.Select(f => (f.Url, f.File!))];
    }

    private async Task<RefreshOutcome> TakeAsync(
        ConfiguredList list, IReadOnlyList<(Uri Url, FetchedFile File)> fetched, RefreshNote? note, Load? standing, CancellationToken cancellation)
    {
        var files = InputFiles.Of(fetched.Select(f => f.File.Path));
        var content = StableHash.Hex(string.Join('\n', await files.HashesAsync(cancellation)));
        var taken = new RefreshNote("", content, fetched.ToDictionary(f => f.Url.AbsoluteUri, f => f.File.Validators, StringComparer.Ordinal), around.Time.GetUtcNow());
        return note?.Content == content
            ? Unchanged(list, taken with { Load = note.Load }, standing!)
            : await LoadAsync(list, files, taken, fetched.Max(f => f.File.Validators.LastModified), cancellation);
    }

    private async Task<RefreshOutcome> LoadAsync(ConfiguredList list, InputFiles files, RefreshNote taken, DateTimeOffset? modified, CancellationToken cancellation)
    {
        var reader = list.Format == ConfiguredList.Auto ? RecordReaders.Detect(files.Sources) : RecordReaders.ByFormat(list.Format);
        RefuseLeads(list, reader);
        var input = new RecordInput(files, reader, null, list.Source);
        Check(list, input);
        // Not before: a publisher's server that answers slowly would hold up every upload.
        using var turn = await turns.TakeAsync(cancellation);
        var outcome = await LoadRun.RunAsync(around, session, Request(input, modified), cancellation);
        var load = await session.Store.Ledger.LoadAsync(outcome.Identity.Load.Id, cancellation) ?? outcome.Identity.Load;
        var now = around.Time.GetUtcNow();
        notes.Set(list.Source, taken with { Load = load.Id, CheckedAt = now });
        return new RefreshOutcome(list.Source, outcome.Identity.Stands ? RefreshResult.Unchanged : RefreshResult.Loaded, now, load);
    }

    /// <summary>A list that does not say when it was published was so when its server says that it was changed.</summary>
    private LoadRequest Request(RecordInput input, DateTimeOffset? modified)
    {
        input.Files.Rewind();
        return new LoadRequest(input, null, input.Stated ?? modified, null, Verbose: false) { Mode = LoadMode.Snapshot, AllowShrink = AllowShrink };
    }

    /// <summary>Any table can be read as leads: a list whose layout has changed would come to designate whatever its columns happen to say.</summary>
    private void RefuseLeads(ConfiguredList list, IRecordReader reader)
    {
        if (session.Graph.SourceOf(list.Source).Designates && reader.Format is ("csv" or "jsonl" or "xlsx"))
        {
            throw new UnreadableFileException($"What was fetched for {list.Source} would be read as leads ({reader.Format}), and the source is a list: see what its addresses hold now, and give it the format of a list in the configuration.");
        }
    }

    /// <summary>Reads a list through before anything of it is stored: one that breaks off, or is suddenly something else, changes nothing.</summary>
    private static void Check(ConfiguredList list, RecordInput input)
    {
        var records = 0L;
        foreach (var item in input.Read(new Tally()))
        {
            records += item is ReadRecord ? 1 : 0;
        }

        if (records == 0)
        {
            throw new UnreadableFileException($"What was fetched for {list.Source} holds no record: see what its addresses hold now.");
        }
    }

    private RefreshOutcome Unchanged(ConfiguredList list, RefreshNote note, Load standing)
    {
        var now = around.Time.GetUtcNow();
        notes.Set(list.Source, note with { CheckedAt = now });
        return new RefreshOutcome(list.Source, RefreshResult.Unchanged, now, standing);
    }

    /// <summary>Under the name it is published by, in a folder of its own where two have one name.</summary>
    private static string PathOf(string folder, Uri url, int number)
    {
        var name = string.Concat(Uri.UnescapeDataString(url.Segments[^1]).Where(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.')).TrimStart('.');
        var place = Directory.CreateDirectory(Path.Combine(folder, number.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        return Path.Combine(place.FullName, name.Length > 0 ? name : "list");
    }
}
