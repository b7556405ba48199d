namespace Graph.Core.Sources.Leads;

/// <summary>How far two words are apart, to tell a slip of the hand from another word.</summary>
internal static class Spelling
{
    /// <summary>Letters to insert, leave out, exchange or swap with their neighbour to make one word the other (optimal string alignment), in UTF-16 units.</summary>
    public static int Distance(string a, string b)
    {
        var (before, last, row) = (new int[b.Length + 1], new int[b.Length + 1], new int[b.Length + 1]);
        for (var j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                row[j] = IsSwap(a, i, b, j) ? Math.Min(cost, before[j - 2] + 1) : cost;
            }

            (before, last, row) = (last, row, before);
        }

        return last[b.Length];
    }

    /// <summary>The words nearest to one, without regard to case, nearest first; those that share less than half of it are left out.</summary>
    public static IReadOnlyList<string> Nearest(string word, IEnumerable<string> words, int count = 3) =>
    [
        .. words.Where(w => w.Length <= 100)
            .Select(w => (Word: w, Distance: Distance(Lower(word), Lower(w))))
            .Where(w => w.Distance * 2 <= Math.Max(word.Length, w.Word.Length))
            .OrderBy(w => w.Distance)
            .ThenBy(w => w.Word, StringComparer.Ordinal)
            .Take(count)
            .Select(w => w.Word),
    ];

    private static bool IsSwap(string a, int i, string b, int j) => i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];

    // Of a word of any length a hundred letters tell enough.
    private static string Lower(string word) => (word.Length > 100 ? word[..100] : word).ToLowerInvariant();
}
