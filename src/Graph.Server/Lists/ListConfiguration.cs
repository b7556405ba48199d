using System.Text.Json;
using System.Text.Json.Serialization;
using Graph.Core.Model;
using Graph.Core.Sources;
using Graph.Server.Commands;
using Graph.Server.Hosting;

namespace Graph.Server.Lists;

/// <summary>Reads which lists are fetched (<c>data/lists/lists.json</c> ships): <c>{"lists": [{"source", "urls", "format", "intervalHours"}]}</c>.</summary>
internal static class ListConfiguration
{
    /// <summary>The environment variable that names a file in place of the one that ships.</summary>
    public const string Variable = "GRAPH_LISTS";

    private const string Shipped = "lists/lists.json";
    private const double LeastHours = 0.25;

    private static readonly JsonSerializerOptions Form = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    /// <summary>The lists of a file; of the one that ships where none is named.</summary>
    /// <exception cref="CommandException">It is not there, or not as it should be; the message says what is wrong in it.</exception>
    public static IReadOnlyList<ConfiguredList> Read(string? path)
    {
        var name = path ?? ShippedFiles.Path(Shipped);
        try
        {
            using var file = File.OpenRead(name);
            var lists = JsonSerializer.Deserialize<Configuration>(file, Form)?.Lists ?? [];
            var read = lists.Select(l => Checked(l, name)).ToList();
            return read.Count > 0 && read.DistinctBy(l => l.Source).Count() == read.Count
                ? read
                : throw new CommandException($"{name} names no list, or one source twice: give each source one entry in 'lists'.");
        }
        catch (JsonException exception)
        {
            throw new CommandException(
                FormattableString.Invariant($"{name} is no list configuration (line {exception.LineNumber + 1}): write {{\"lists\": [{{\"source\": …, \"urls\": [\"https://…\"], \"format\": \"auto\", \"intervalHours\": 24}}]}}."));
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new CommandException($"There is no file {name}: name a list configuration with --config or {Variable}, or none for the lists that ship.");
        }
    }

    /// <summary>Whether an address may be asked: https, or http on this machine.</summary>
    public static bool IsAllowed(Uri url) =>
        url.IsAbsoluteUri && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && ListenAddresses.IsLoopback(url)));

    private static ConfiguredList Checked(Entry entry, string file)
    {
        if (!RecordKey.IsSourceName(entry.Source))
        {
            throw new CommandException($"{file}: '{entry.Source}' is no source name; use letters, digits, '-', '_' and '.', at most 64.");
        }

        var urls = (entry.Urls ?? []).Select(u => Uri.TryCreate(u, UriKind.Absolute, out var url) ? url : null).ToList();
        if (urls.Count == 0 || urls.Any(u => u is null || !IsAllowed(u)))
        {
            throw new CommandException($"{file}: the urls of {entry.Source} must be one or more https addresses (http on this machine only).");
        }

        if (entry.IntervalHours is not (>= LeastHours and <= 24 * 366))
        {
            throw new CommandException(FormattableString.Invariant($"{file}: intervalHours of {entry.Source} must be {LeastHours} to {24 * 366}."));
        }

        if (entry.Format != ConfiguredList.Auto && !RecordReaders.All.Any(r => r.Format == entry.Format))
        {
            throw new CommandException($"{file}: there is no format '{entry.Format}' ({entry.Source}); use auto, {string.Join(", ", RecordReaders.All.Select(r => r.Format))}.");
        }

        return new ConfiguredList(entry.Source!, [.. urls.OfType<Uri>()], entry.Format, entry.IntervalHours);
    }

    private sealed record Configuration(IReadOnlyList<Entry>? Lists);

    private sealed record Entry(string? Source, IReadOnlyList<string>? Urls, string Format = ConfiguredList.Auto, double IntervalHours = 24);
}
