using Graph.Learning.Generating;

namespace Benchmarks.Generating.Cast;

/// <summary>Puts the names of people together.</summary>
internal static class PersonNames
{
    /// <summary>The parts of a new name in the family given.</summary>
    public static IReadOnlyList<string> Of(Culture culture, bool isFemale, string family, SplitMix64 stream)
    {
        var given = (isFemale ? culture.Women : culture.Men).Draw(stream);
        return culture.Form switch
        {
            NameForm.GivenFamily when stream.Chance(.3) => [given, (isFemale ? culture.Women : culture.Men).Draw(stream), family],
            NameForm.GivenFamily or NameForm.FamilyFirst => [given, family],
            NameForm.TwoFamilies => [given, family, culture.Families.Draw(stream)],
            NameForm.Patronymic => [given, Patronymic(culture.Men.Draw(stream), isFemale), isFemale ? Feminine(family) : family],
            NameForm.FathersName => [given, culture.Men.Draw(stream), family],
            _ => throw new InvalidOperationException($"No way to put a name of {culture.Form} together."),
        };
    }

    /// <summary>The family of a person, as a man bears it.</summary>
    public static string FamilyOf(MadeParty person) => person.Culture?.Form switch
    {
        NameForm.TwoFamilies => person.Name[1],
        NameForm.Patronymic when person.IsFemale => Masculine(person.Name[2]),
        _ => person.Name[^1],
    };

    private static string Patronymic(string father, bool isFemale)
    {
        var name = father.Split('/')[0];
        var stem = name.EndsWith("iy", StringComparison.Ordinal) ? name[..^2] + "y"
            : name.EndsWith('y') || name.EndsWith('a') ? name[..^1]
            : name;
        var middle = name.EndsWith('y') && !name.EndsWith("iy", StringComparison.Ordinal) ? "ye" : name.EndsWith("iy", StringComparison.Ordinal) ? "e" : "o";
        return name.EndsWith('a') ? stem + (isFemale ? "inichna" : "ich") : stem + middle + (isFemale ? "vna" : "vich");
    }

    private static string Feminine(string family) =>
        family.EndsWith("iy", StringComparison.Ordinal) ? family[..^2] + "aya"
        : family.EndsWith("sky", StringComparison.Ordinal) ? family[..^1] + "aya"
        : family.EndsWith('v') || family.EndsWith('n') ? family + "a"
        : family;

    private static string Masculine(string family) =>
        family.EndsWith("skaya", StringComparison.Ordinal) ? family[..^3] + "iy"
        : family.EndsWith("va", StringComparison.Ordinal) || family.EndsWith("na", StringComparison.Ordinal) ? family[..^1]
        : family;
}
