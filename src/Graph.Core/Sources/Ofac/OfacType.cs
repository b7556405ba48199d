using Graph.Core.Model;

namespace Graph.Core.Sources.Ofac;

/// <summary>One type of value that OFAC prints.</summary>
/// <param name="Key">How it is printed before a value.</param>
/// <param name="Property">What such a value is about.</param>
/// <param name="Label">The label of the claim, where the property alone does not say it.</param>
internal readonly record struct OfacType(string Key, ClaimProperty Property, string? Label = null);
