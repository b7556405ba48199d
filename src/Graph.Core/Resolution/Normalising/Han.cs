using System.Collections.Frozen;
using System.Text;
using AnyAscii;

namespace Graph.Core.Resolution.Normalising;

/// <summary>Writes Han characters in pinyin (AnyAscii, one reading each), parted into words only where a table knows them.</summary>
/// <remarks>
/// Two or three characters that stand alone and start with a family name (four with a double one) are taken for a person's name: family name, blank, given name joined.
/// In longer runs the words of <c>han-words.tsv</c> (places, trades, legal forms) stand apart and what lies between is joined.
/// </remarks>
internal static class Han
{
    private const int LongestWord = 6;

    private static readonly FrozenDictionary<string, string> Surnames =
        ReferenceTable.Rows("han-surnames.tsv", 2).ToFrozenDictionary(row => row[0], row => row[1], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Words = ReferenceTable.Set("han-words.tsv");

    /// <summary>Unified ideographs with extension A and the iteration mark; rarer planes go one by one through AnyAscii.</summary>
    public static bool IsCharacter(char unit) => unit is (>= '\u4e00' and <= '\u9fff') or (>= '\u3400' and <= '\u4dbf') or '々';

    public static void Append(StringBuilder output, ReadOnlySpan<char> run, bool alone)
    {
        var family = alone ? FamilyLength(run) : 0;
        if (family > 0)
        {
            output.Append(Surnames[run[..family].ToString()]).Append(' ').Append(Read(run[family..]));
            return;
        }

        AppendWords(output, run);
    }

    private static int FamilyLength(ReadOnlySpan<char> run)
    {
        if (run.Length is < 2 or > 4 || IsWord(run))
        {
            return 0;
        }

        return run.Length > 2 && Surnames.ContainsKey(run[..2].ToString()) ? 2
            : run.Length < 4 && Surnames.ContainsKey(run[..1].ToString()) ? 1
            : 0;
    }

    private static void AppendWords(StringBuilder output, ReadOnlySpan<char> run)
    {
        for (var at = 0; at < run.Length;)
        {
            var length = WordLength(run[at..]);
            if (length == 0)
            {
                output.Append(Read(run.Slice(at, 1)));
                at++;
                continue;
            }

            output.Append(' ').Append(Read(run.Slice(at, length))).Append(' ');
            at += length;
        }
    }

    private static int WordLength(ReadOnlySpan<char> run)
    {
        var length = Math.Min(LongestWord, run.Length);
        while (length > 1 && !IsWord(run[..length]))
        {
            length--;
        }

        return length > 1 ? length : 0;
    }

    private static bool IsWord(ReadOnlySpan<char> run) => Words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(run);

    private static string Read(ReadOnlySpan<char> characters) => characters.ToString().Transliterate();
}
