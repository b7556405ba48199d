namespace Graph.Core.Resolution.Normalising;

/// <summary>Cyrillic as passports write it (ICAO Doc 9303 part 3, 2013 practice): х kh, ц ts, щ shch, ю iu, я ia; the soft sign is dropped.</summary>
internal static class Cyrillic
{
    private static readonly string?[] Letters = Make();

    public static bool TryGet(char unit, out string letters)
    {
        letters = (unit is >= '\u0400' and <= '\u04ff' ? Letters[unit - 0x400] : null) ?? "";
        return letters.Length > 0 || unit is 'ь' or 'Ь';
    }

    private static string?[] Make()
    {
        const string Table =
            "а a б b в v г g д d е e ё e ж zh з z и i й i к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch ъ ie ы y э e ю iu я ia "
            + "є ie і i ї i ґ g ў u ђ dj ј j љ lj њ nj ћ c џ dz ѓ g ќ k ѕ dz ә a қ k ғ g ң n ө o ұ u ү u һ h";
        var letters = new string?[256];
        var words = Table.Split(' ');
        for (var i = 0; i < words.Length; i += 2)
        {
            letters[words[i][0] - 0x400] = words[i + 1];
            letters[char.ToUpperInvariant(words[i][0]) - 0x400] = words[i + 1];
        }

        return letters;
    }
}
