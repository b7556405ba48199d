using System.Globalization;
using Graph.Core.Model;
using Graph.Core.Sources;
using Microsoft.Net.Http.Headers;

namespace Graph.Server.Uploads;

/// <summary>What an upload asks for, in its address and headers.</summary>
/// <param name="Source">The source whose records these are.</param>
/// <param name="Format">The format; null to recognise it by content.</param>
/// <param name="Mode">What absence from it says; null for a snapshot of a published list, and a delta of anything else.</param>
/// <param name="Version">The version, as its publisher calls it.</param>
/// <param name="Published">When the data was published.</param>
/// <param name="DryRun">Whether it is only read and reported.</param>
/// <param name="Key">The idempotency key; null only of a dry run.</param>
/// <param name="Packed">Whether the body is said to be gzip.</param>
/// <param name="Suffix">How its file is called, for reports.</param>
internal sealed record UploadRequest(
    string Source, string? Format, LoadMode? Mode, string? Version, DateTimeOffset? Published, bool DryRun, string? Key, bool Packed, string Suffix)
{
    public const string KeyHeader = "Idempotency-Key";
    private const int LongestKey = 200;
    private static readonly string[] Known = ["source", "format", "mode", "version", "published", "dryRun"];

    private static readonly Dictionary<string, string> Suffixes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["text/csv"] = ".csv",
        ["text/tab-separated-values"] = ".tsv",
        ["application/x-ndjson"] = ".jsonl",
        ["application/jsonl"] = ".jsonl",
        ["application/json"] = ".jsonl",
        ["application/xml"] = ".xml",
        ["text/xml"] = ".xml",
        ["application/gzip"] = ".gz",
    };

    /// <summary>Reads the address and headers of a request.</summary>
    /// <exception cref="UploadRefusedException">One of them is wrong.</exception>
    public static UploadRequest Of(HttpRequest http)
    {
        if (http.Query.Keys.FirstOrDefault(k => !Known.Contains(k, StringComparer.Ordinal)) is { } unknown)
        {
            throw Bad($"There is no parameter '{Shown(unknown)}'.", "address", $"Use {string.Join(", ", Known)}.");
        }

        var dryRun = Truth(http);
        return new UploadRequest(SourceOf(http), FormatOf(http), ModeOf(http), Text(http, "version"), PublishedOf(http), dryRun, KeyOf(http, dryRun), IsPacked(http), SuffixOf(http));
    }

    /// <summary>What must be equal for two uploads to be one: all but the body.</summary>
    public string Terms => string.Join('\n', Source, Format, Mode, Version, Published?.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));

    private static string SourceOf(HttpRequest http) => Text(http, "source") is { } name && RecordKey.IsSourceName(name)
        ? name
        : throw Bad("The source is missing or no source name.", "source", "Name it by ?source=NAME: letters, digits, '-', '_' and '.', at most 64.");

    private static string? FormatOf(HttpRequest http) => Text(http, "format") switch
    {
        null or "auto" => null,
        var name when RecordReaders.All.Any(r => r.Format == name) => name,
        var name => throw Bad($"There is no format '{Shown(name)}'.", "format", $"Use auto, {string.Join(", ", RecordReaders.All.Select(r => r.Format))}."),
    };

    private static LoadMode? ModeOf(HttpRequest http) => Text(http, "mode") switch
    {
        null => null,
        "snapshot" => LoadMode.Snapshot,
        "delta" => LoadMode.Delta,
        var mode => throw Bad($"There is no mode '{Shown(mode)}'.", "mode", "Use snapshot or delta."),
    };

    private static DateTimeOffset? PublishedOf(HttpRequest http) => Text(http, "published") switch
    {
        null => null,
        { Length: >= 10 } text when DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) => date,
        var text => throw Bad($"'{Shown(text)}' is no date.", "published", "Write 2022-01-31, or 2022-01-31T14:00:00Z."),
    };

    private static bool Truth(HttpRequest http) => Text(http, "dryRun") switch
    {
        null or "false" => false,
        "true" => true,
        var text => throw Bad($"'{Shown(text)}' is neither true nor false.", "dryRun", "Write dryRun=true, or leave it out."),
    };

    private static string? KeyOf(HttpRequest http, bool dryRun) => http.Headers[KeyHeader].ToString().Trim() switch
    {
        "" when dryRun => null,
        "" => throw Bad($"The header {KeyHeader} is missing.", KeyHeader, "Send a text of your choice that names this upload: what is sent again under it is known, and loaded once."),
        { Length: > LongestKey } => throw Bad($"The key is longer than {LongestKey} characters.", KeyHeader, "Shorten it."),
        var key => key,
    };

    private static bool IsPacked(HttpRequest http) => http.Headers.ContentEncoding.ToString().ToLowerInvariant() switch
    {
        "" or "identity" => false,
        "gzip" => true,
        var encoding => throw new UploadRefusedException(
            StatusCodes.Status415UnsupportedMediaType, $"The encoding '{Shown(encoding)}' is not taken.", "Content-Encoding", "Send gzip, or the file as it is."),
    };

    // Never without one: a page elsewhere can send a body of no type, and nothing would ask its user.
    private static string SuffixOf(HttpRequest http) =>
        MediaTypeHeaderValue.TryParse(http.ContentType, out var type) && Suffixes.TryGetValue(type.MediaType.ToString(), out var suffix)
            ? suffix
            : throw new UploadRefusedException(
                StatusCodes.Status415UnsupportedMediaType, "The type of the body is missing or not taken.", "Content-Type", $"Send one of {string.Join(", ", Suffixes.Keys)}.");

    private static string? Text(HttpRequest http, string name) => http.Query[name].ToString().Trim() is { Length: > 0 } text ? text : null;

    private static string Shown(string text) => text.Length > 50 ? text[..50] : text;

    private static UploadRefusedException Bad(string what, string where, string mend) => new(StatusCodes.Status400BadRequest, what, where, mend);
}
