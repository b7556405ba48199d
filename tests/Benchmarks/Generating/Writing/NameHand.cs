using Benchmarks.Generating.Cast;
using Graph.Learning.Generating;

namespace Benchmarks.Generating.Writing;

/// <summary>Writes names: order, spelling, a part left out, initials, slips.</summary>
internal sealed class NameHand(SplitMix64 stream, Care care)
{
    public string Write(MadeParty party)
    {
        var parts = party.Name.Select(Spelled).ToList();
        var name = party.Culture is { } culture ? Person(parts, culture.Form) : string.Join(' ', stream.Chance(care.Loose) ? parts.Take(2) : parts);
        return stream.Chance(care.Slip) ? Slips.InWords(name, stream) : name;
    }

    private string Spelled(string part)
    {
        var spellings = part.Split('/');
        return stream.Chance(care.Loose) ? stream.Pick(spellings) : spellings[0];
    }

    private string Person(List<string> parts, NameForm form)
    {
        // Middle names, patronymics and mothers' families are what people leave out.
        if (parts.Count > 2 && stream.Chance(care.Loose))
        {
            parts.RemoveAt(form == NameForm.TwoFamilies ? 2 : 1);
        }

        if (parts.Count > 2 && form != NameForm.TwoFamilies && stream.Chance(care.Swap))
        {
            parts[1] = $"{parts[1][0]}.";
        }

        return Ordered(parts, form);
    }

    private string Ordered(List<string> parts, NameForm form)
    {
        if (form == NameForm.FamilyFirst)
        {
            var given = Given(parts[0]);
            return stream.Chance(care.Swap) ? $"{given} {parts[1]}" : $"{parts[1]} {given}";
        }

        return stream.Chance(care.Swap) ? $"{parts[^1]} {string.Join(' ', parts[..^1])}" : string.Join(' ', parts);
    }

    /// <summary>Two syllables as one word, as two, or with a hyphen.</summary>
    private string Given(string syllables) => !stream.Chance(care.Loose) ? syllables.Replace(" ", "", StringComparison.Ordinal)
        : stream.Chance(.5) ? syllables.Replace(' ', '-')
        : syllables;
}
