namespace Graph.Learning.Generating.Demo.Wording;

/// <summary>One true name in the forms sources write it in.</summary>
/// <param name="Listed">As a sanctions list prints it.</param>
/// <param name="Variants">Other Latin spellings: systems, order, dropped forms.</param>
/// <param name="Native">In its own script; null where that is Latin.</param>
/// <param name="Language">Language of <paramref name="Native"/>.</param>
/// <param name="Scripts">In further scripts, with their languages.</param>
/// <param name="Slug">Lower-case Latin letters for mail boxes and domains.</param>
internal sealed record PartyName(
    string Listed,
    IReadOnlyList<string> Variants,
    string? Native,
    string? Language,
    IReadOnlyList<(string Text, string Language)> Scripts,
    string Slug)
{
    /// <summary>One of the Latin spellings other than the listed one.</summary>
    public string Respelled(SplitMix64 stream) => Variants.Count == 0 ? Listed : stream.Pick(Variants);

    /// <summary>A Latin spelling with one slip of the pen: two letters swapped, one doubled or one left out.</summary>
    public string Mistyped(SplitMix64 stream)
    {
        var text = Respelled(stream);
        var at = Enumerable.Range(1, text.Length - 2).Where(i => char.IsAsciiLetter(text[i]) && char.IsAsciiLetterLower(text[i + 1])).ToArray();
        if (at.Length == 0 || text.Length < 7)
        {
            return text;
        }

        var i = stream.Pick(at);
        return stream.Below(3) switch
        {
            0 => $"{text[..i]}{text[i + 1]}{text[i]}{text[(i + 2)..]}",
            1 => text.Insert(i, text[i].ToString()),
            _ => text.Remove(i, 1),
        };
    }
}
