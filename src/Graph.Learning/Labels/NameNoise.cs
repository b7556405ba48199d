using Graph.Core.Model;
using Graph.Learning.Generating;

namespace Graph.Learning.Labels;

/// <summary>Writes a name as another hand would: order, case, a part left out, an error of typing.</summary>
internal static class NameNoise
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz";

    public static string Apply(string name, EntityKind kind, SplitMix64 stream)
    {
        var written = kind == EntityKind.Person && stream.Chance(.6) ? GivenFirst(name) : name;
        written = stream.Chance(.1) ? WithoutOne(written, stream) : written;
        written = stream.Chance(.12) ? Mistyped(written, stream) : written;
        return stream.Chance(.3) ? written.ToUpperInvariant() : written;
    }

    /// <summary>One letter left out, doubled, changed or swapped with the next.</summary>
    public static string Mistyped(string text, SplitMix64 stream)
    {
        var places = Enumerable.Range(0, Math.Max(0, text.Length - 1)).Where(i => char.IsLetter(text[i]) && char.IsLetter(text[i + 1])).ToArray();
        if (places.Length == 0)
        {
            return text;
        }

        var at = stream.Pick(places);
        return stream.Below(4) switch
        {
            0 => text.Remove(at, 1),
            1 => text.Insert(at, text[at].ToString()),
            2 => text[..at] + stream.Pick([.. Letters]) + text[(at + 1)..],
            _ => text[..at] + text[at + 1] + text[at] + text[(at + 2)..],
        };
    }

    private static string GivenFirst(string name)
    {
        var comma = name.IndexOf(',', StringComparison.Ordinal);
        return comma < 0 ? name : $"{name[(comma + 1)..].Trim()} {name[..comma].Trim()}";
    }

    private static string WithoutOne(string name, SplitMix64 stream)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 3)
        {
            return name;
        }

        var left = 1 + stream.Below(words.Length - 1);
        return string.Join(' ', words.Where((_, i) => i != left)).TrimEnd(',');
    }
}
