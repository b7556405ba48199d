using Graph.Learning.Generating;

namespace Benchmarks.Generating.Writing;

/// <summary>Slips of the hand, one at a time.</summary>
internal static class Slips
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz";

    /// <summary>A letter left out, doubled, changed or swapped with the next; never the first of the text.</summary>
    public static string InWords(string text, SplitMix64 stream)
    {
        if (text.Length < 4)
        {
            return text;
        }

        var at = stream.Between(1, text.Length - 2);
        return !char.IsLetter(text[at]) ? text : stream.Below(4) switch
        {
            0 => text.Remove(at, 1),
            1 => text.Insert(at, text[at].ToString()),
            2 => text[..at] + Letters[stream.Below(Letters.Length)] + text[(at + 1)..],
            _ => text[..at] + text[at + 1] + text[at] + text[(at + 2)..],
        };
    }

    /// <summary>A digit changed, or swapped with the next.</summary>
    public static string InDigits(string text, SplitMix64 stream)
    {
        var at = stream.Below(text.Length);
        while (!char.IsAsciiDigit(text[at]))
        {
            at = (at + 1) % text.Length;
        }

        return stream.Chance(.5) && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1])
            ? text[..at] + text[at + 1] + text[at] + text[(at + 2)..]
            : text[..at] + (char)('0' + stream.Below(10)) + text[(at + 1)..];
    }
}
