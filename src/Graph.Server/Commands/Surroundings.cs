using System.Security.Cryptography;
using Graph.Core.Resolution;
using Graph.Server.Lists;
using Graph.Stores;

namespace Graph.Server.Commands;

/// <summary>What a command is given of the world, so that a test can give it another.</summary>
/// <param name="Output">Machine output.</param>
/// <param name="Errors">People's words and progress.</param>
/// <param name="Time">The clock.</param>
/// <param name="IsTerminal">Whether people's words go to a terminal, which can redraw a line.</param>
/// <param name="Variable">Environment variables by name.</param>
internal sealed record Surroundings(TextWriter Output, TextWriter Errors, TimeProvider Time, bool IsTerminal, Func<string, string?> Variable)
{
    /// <summary>Makes the live view of an open store, from its saved index where there is one.</summary>
    public Func<OpenedStore, TimeProvider, Stream?, CancellationToken, Task<IResolvedGraph>> OpenGraph { get; init; } = GraphSession.ResolveAsync;

    /// <summary>What carries requests to the publishers of lists.</summary>
    public Func<HttpMessageHandler> Transport { get; init; } = ListFetch.Transport;

    /// <summary>What fetching a list may take.</summary>
    public FetchLimits Fetching { get; init; } = new();

    /// <summary>A number in 0..1 that nobody can foretell; for pauses alone.</summary>
    public Func<double> Chance { get; init; } = static () => RandomNumberGenerator.GetInt32(1 << 20) / (double)(1 << 20);

    /// <summary>Says something to people.</summary>
    public void Say(FormattableString words) => Errors.WriteLine(FormattableString.Invariant(words));
}
