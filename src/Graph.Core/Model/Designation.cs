namespace Graph.Core.Model;

/// <summary>That a source lists the party of a record. Honoured only from sources of trust <see cref="SourceTrust.List"/>.</summary>
/// <param name="Authority">Who designates ("OFAC").</param>
/// <param name="Programme">Under which programme ("DPRK3"), where stated.</param>
/// <param name="From">First day, where known.</param>
/// <param name="To">Last day, when ended.</param>
public sealed record Designation(string Authority, string? Programme, PartialDate? From = null, PartialDate? To = null);
