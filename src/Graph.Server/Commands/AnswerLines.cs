using System.Text.Json.Serialization;
using Graph.Core.Model;
using Graph.Core.Resolution;
using Graph.Server.Lists;

namespace Graph.Server.Commands;

/// <summary>One line of screening (<c>schema/screen.schema.json</c>).</summary>
internal sealed record ScreenLine(string Lead, string Decision, IReadOnlyDictionary<string, string> ListVersions, IReadOnlyList<ListLine> Lists, string Model, IReadOnlyList<CandidateLine> Candidates)
{
    /// <summary>Only in an answer that stands behind the store, which is away.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public StaleLine? Stale { get; init; }

    public static ScreenLine Of(ScreenAnswer answer, IReadOnlyList<ListAge> lists) => new(
        answer.Lead.Key.ToString(),
        Words.Of(answer.Decision),
        lists.ToDictionary(l => l.Source, l => l.Version, StringComparer.Ordinal),
        [.. lists.Select(ListLine.Of)],
        answer.Model,
        [.. answer.Candidates.Select(CandidateLine.Of)])
    {
        Stale = answer.Away is { } away ? new(answer.FeedNumber, away.Since.UtcDateTime, away.Reason, answer.Unread) : null,
    };
}

/// <summary>Why an answer may be behind the store.</summary>
/// <param name="FeedNumber">The feed number it stands at.</param>
/// <param name="Unread">Candidates that could not be weighed.</param>
internal sealed record StaleLine(long FeedNumber, DateTime Since, string Reason, int Unread);

/// <summary>A list that an answer stands on.</summary>
internal sealed record ListLine(string Source, string Version, DateTime Published, int AgeDays)
{
    public static ListLine Of(ListAge list) => new(list.Source, list.Version, list.Published.UtcDateTime, list.AgeDays);
}

/// <summary>A line of a lead or pair that could not be read.</summary>
/// <param name="Row">Row or line of the file, from 1.</param>
/// <param name="Error">What is wrong, where, and what to do.</param>
internal sealed record ErrorLine(long Row, string Error);

/// <summary>One candidate of a lead.</summary>
internal sealed record CandidateLine(
    string Entity, string Record, string Caption, string Link, double Prior, double Score, double Probability, string Decision, IReadOnlyList<Contribution> Contributions)
{
    public static CandidateLine Of(ScreenCandidate candidate)
    {
        var pair = candidate.Link;
        return new(
            candidate.Entity.ToString(), candidate.Record.ToString(), candidate.Caption, Words.Of(pair.Kind), pair.Prior, pair.Score, pair.Probability, Words.Of(pair.Decision), pair.Contributions);
    }
}

/// <summary>The words of machine output.</summary>
internal static class Words
{
    public static string Of(LinkKind kind) => kind switch
    {
        LinkKind.SameAs => "SAME_AS",
        LinkKind.Associated => "ASSOCIATED",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Of<T>(T word)
        where T : struct, Enum => word.ToString().ToLowerInvariant();
}
