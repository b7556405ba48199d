namespace Graph.Server.Lists;

/// <summary>A list as it is fetched: where it is published, and how often it is looked for.</summary>
/// <param name="Source">The source its records are of; rank and trust are that source's (command <c>source</c>).</param>
/// <param name="Urls">The addresses of its files, which are one snapshot together.</param>
/// <param name="Format">The format, or auto.</param>
/// <param name="IntervalHours">How long after it was looked for it is due again.</param>
internal sealed record ConfiguredList(string Source, IReadOnlyList<Uri> Urls, string Format, double IntervalHours)
{
    public const string Auto = "auto";

    public TimeSpan Interval => TimeSpan.FromHours(IntervalHours);
}
