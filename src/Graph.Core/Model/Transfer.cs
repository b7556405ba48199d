namespace Graph.Core.Model;

/// <summary>What moved from one wallet or account to another.</summary>
/// <param name="Amount">How much, in units of the asset: a decimal number as stated, since tokens of 18 decimals pass what a <see cref="decimal"/> holds.</param>
/// <param name="Asset">The currency or token as printed; it does not name the chain.</param>
/// <param name="Transaction">The transaction's id.</param>
/// <param name="Time">When, where the time of day is known.</param>
public sealed record Transfer(string Amount, string? Asset = null, string? Transaction = null, DateTimeOffset? Time = null);
