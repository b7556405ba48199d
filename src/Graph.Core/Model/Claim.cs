namespace Graph.Core.Model;

/// <summary>One property value of a record, as its source states it.</summary>
/// <param name="Property">What the value is about.</param>
/// <param name="Value">The value in its original text, trimmed; never empty.</param>
/// <param name="Label">The source's own name of the property or its type ("Passport", "XBT", an original column name).</param>
/// <param name="Country">The country that qualifies the value (an issuer, the country of an address), as stated.</param>
/// <param name="Language">Language or script of the value (BCP 47 or ISO 639), where stated.</param>
/// <param name="From">From when the value holds, or the day of issue.</param>
/// <param name="To">Until when the value holds, or the day of expiry.</param>
/// <param name="Original">The text the value was read from, where it differs.</param>
public sealed record Claim(
    ClaimProperty Property,
    string Value,
    string? Label = null,
    string? Country = null,
    string? Language = null,
    PartialDate? From = null,
    PartialDate? To = null,
    string? Original = null);
