namespace Benchmarks.Generating.Cast;

/// <summary>How the people of a culture are named, and where they live.</summary>
/// <param name="Share">Of the people, in hundredths.</param>
/// <param name="Countries">Alpha-2, the commonest first.</param>
/// <param name="Men">Given names of men; alternatives of one name are divided by a slash.</param>
/// <param name="Women">Given names of women.</param>
/// <param name="Families">Family names.</param>
/// <param name="Form">How the parts make a name.</param>
internal sealed record Culture(int Share, string[] Countries, RankedWords Men, RankedWords Women, RankedWords Families, NameForm Form);

/// <summary>How the parts of a name stand.</summary>
internal enum NameForm
{
    /// <summary>Given, sometimes a second given, family.</summary>
    GivenFamily,

    /// <summary>Given, family of the father, family of the mother.</summary>
    TwoFamilies,

    /// <summary>Given, father's name, family; the last two bent to the bearer's sex.</summary>
    Patronymic,

    /// <summary>Given, father's given, family.</summary>
    FathersName,

    /// <summary>Family, given of two syllables.</summary>
    FamilyFirst,
}
