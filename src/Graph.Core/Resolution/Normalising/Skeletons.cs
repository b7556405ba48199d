using System.Text;

namespace Graph.Core.Resolution.Normalising;

/// <summary>Consonant skeletons: what stays of a word when spellings of the same sounds are made one.</summary>
/// <remarks>k=g=c=q, t=d, p=b, j=ch=zh, s=sh=z, r=l, f=v=w; h and y count at the start only; vowels only as a first sound.</remarks>
public static class Skeletons
{
    /// <summary>The skeleton of a folded word; words in digits are their own.</summary>
    public static string Of(string word)
    {
        var output = new StringBuilder(word.Length);
        for (var i = 0; i < word.Length; i++)
        {
            var sound = Sound(word, ref i);
            if (sound != ' ' && (output.Length == 0 || output[^1] != sound || char.IsAsciiDigit(sound)))
            {
                output.Append(sound);
            }
        }

        return output.ToString();
    }

    private static char Sound(string word, ref int at)
    {
        var (letter, next) = (word[at], at + 1 < word.Length ? word[at + 1] : ' ');
        switch ((letter, next))
        {
            case ('c', 'h') or ('z', 'h') or ('d', 'j') or ('t', 'j'):
                at++;
                return 'j';
            case ('s', 'h') or ('t', 's') or ('t', 'z'):
                at++;
                return 's';
            case ('p', 'h'):
                at++;
                return 'f';
            case ('t', 'h') or ('k', 'h') or ('g', 'h'):
                at++;
                return letter == 't' ? 't' : 'k';
            default:
                return Class(letter, at == 0);
        }
    }

    private static char Class(char letter, bool first) => letter switch
    {
        'b' or 'p' => 'p',
        'f' or 'v' or 'w' => 'f',
        'c' or 'k' or 'q' or 'g' or 'x' => 'k',
        'd' or 't' => 't',
        'l' or 'r' => 'l',
        's' or 'z' => 's',
        'j' => 'j',
        'm' => 'm',
        'n' => 'n',
        'h' => first ? 'h' : ' ',
        'a' or 'e' or 'i' or 'o' or 'u' or 'y' => first ? 'a' : ' ',
        _ => letter,
    };
}
