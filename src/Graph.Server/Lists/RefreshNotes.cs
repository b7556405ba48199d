using System.Text.Json;

namespace Graph.Server.Lists;

/// <summary>What is remembered of a list between refreshes.</summary>
/// <param name="Load">The load it last came to.</param>
/// <param name="Content">Hash of its files: a publisher that knows neither tags nor dates sends the same again.</param>
/// <param name="Files">By what each of its files is asked for, by address.</param>
/// <param name="CheckedAt">When it was last looked for with success.</param>
internal sealed record RefreshNote(string Load, string Content, IReadOnlyDictionary<string, Validators> Files, DateTimeOffset CheckedAt);

/// <summary>The notes of a store's lists, in a file beside it. They only save work: without them every list is fetched anew.</summary>
internal sealed class RefreshNotes
{
    private readonly string _path;
    private readonly Dictionary<string, RefreshNote> _notes;

    private RefreshNotes(string path, Dictionary<string, RefreshNote> notes) => (_path, _notes) = (path, notes);

    /// <summary>The notes beside a store.</summary>
    public static RefreshNotes Beside(string store)
    {
        var path = store + ".refresh.json";
        try
        {
            using var file = File.OpenRead(path);
            return new RefreshNotes(path, JsonSerializer.Deserialize<Dictionary<string, RefreshNote>>(file) ?? []);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException or JsonException)
        {
            return new RefreshNotes(path, []);
        }
    }

    public RefreshNote? Of(string source) => _notes.GetValueOrDefault(source);

    /// <summary>Remembers a list; on the disk when this returns.</summary>
    public void Set(string source, RefreshNote note)
    {
        _notes[source] = note;
        var draft = _path + ".part";
        using (var file = new FileStream(draft, FileMode.Create))
        {
            JsonSerializer.Serialize(file, new SortedDictionary<string, RefreshNote>(_notes, StringComparer.Ordinal));
            file.Flush(flushToDisk: true);
        }

        File.Move(draft, _path, overwrite: true);
    }
}
