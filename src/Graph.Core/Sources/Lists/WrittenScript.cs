namespace Graph.Core.Sources.Lists;

/// <summary>The script a name is written in, as a language tag, for lists that print a name in its own script and do not say in which.</summary>
internal static class WrittenScript
{
    // Unicode blocks by their first and last letter; ISO 15924 names.
    private static readonly (char From, char To, string Tag)[] Blocks =
    [
        ('\u0370', '\u03ff', "und-Grek"), ('\u0400', '\u052f', "und-Cyrl"), ('\u0530', '\u058f', "und-Armn"), ('\u0590', '\u05ff', "und-Hebr"),
        ('\u0600', '\u077f', "und-Arab"), ('\u0900', '\u097f', "und-Deva"), ('\u0e00', '\u0e7f', "und-Thai"), ('\u1000', '\u109f', "und-Mymr"),
        ('\u10a0', '\u10ff', "und-Geor"), ('\u3040', '\u30ff', "und-Jpan"), ('\u3400', '\u9fff', "und-Hani"), ('\uac00', '\ud7af', "und-Kore"), ('\ufb50', '\ufdff', "und-Arab"), ('\ufe70', '\ufeff', "und-Arab"),
    ];

    /// <summary><c>und-Arab</c> for Arabic letters of whichever language (BCP 47: language undetermined); null for Latin letters and for none.</summary>
    public static string? Tag(string text)
    {
        foreach (var letter in text)
        {
            foreach (var (from, to, tag) in Blocks)
            {
                if (letter >= from && letter <= to)
                {
                    return tag;
                }
            }
        }

        return null;
    }
}
