using Graph.Core.Resolution.Normalising;

namespace Graph.Core.Resolution.Comparing.Names;

/// <summary>How two names agree: what of their weight meets, what is only on one side, what contradicts.</summary>
/// <param name="Agreed">Weight of words that meet, times their similarity.</param>
/// <param name="LeftOver">Weight of the left name without a partner.</param>
/// <param name="RightOver">Weight of the right name without a partner.</param>
public readonly record struct NameAlignment(float Agreed, float LeftOver, float RightOver)
{
    // An omission is no contradiction: words only one side has cost little, words each side has against the other cost all.
    private const float Omission = 0.3f;

    /// <summary>0..1; 1 when every word of both meets its equal.</summary>
    public float Similarity
    {
        get
        {
            var against = Math.Min(LeftOver, RightOver);
            var omitted = Math.Abs(LeftOver - RightOver);
            return Agreed <= 0 ? 0 : Agreed / (Agreed + against + (Omission * omitted));
        }
    }

    /// <summary>0..1: how much agreed in absolute terms; two common words are less than one rare one.</summary>
    public float Rarity => 1 - MathF.Exp(-Agreed);

    /// <summary>Aligns the words of two names in any order: the most alike and weightiest first; then words joined on one side.</summary>
    public static NameAlignment Of(NameForm left, NameForm right)
    {
        if (left.Compact.Length > 0 && string.Equals(left.Compact, right.Compact, StringComparison.Ordinal))
        {
            return new NameAlignment((left.Mass + right.Mass) / 2, 0, 0);
        }

        Span<bool> usedLeft = stackalloc bool[NameForm.MostTokens];
        Span<bool> usedRight = stackalloc bool[NameForm.MostTokens];
        var tally = default(Tally);
        MatchTokens(left.Tokens, right.Tokens, usedLeft, usedRight, ref tally);
        MatchJoined(left.Tokens, right.Tokens, usedLeft, usedRight, ref tally);
        MatchJoined(right.Tokens, left.Tokens, usedRight, usedLeft, ref tally);
        return new NameAlignment(
            tally.Agreed,
            tally.Lost + Unused(left.Tokens, usedLeft),
            tally.Lost + Unused(right.Tokens, usedRight));
    }

    private static void MatchTokens(NameToken[] left, NameToken[] right, Span<bool> usedLeft, Span<bool> usedRight, ref Tally tally)
    {
        Span<float> similarity = stackalloc float[left.Length * right.Length];
        var meet = false;
        for (var i = 0; i < left.Length; i++)
        {
            for (var j = 0; j < right.Length; j++)
            {
                var alike = TokenSimilarity.Of(left[i], right[j]);
                similarity[(i * right.Length) + j] = alike;
                meet |= alike > 0;
            }
        }

        while (meet && Best(left, right, similarity, usedLeft, usedRight) is { Similarity: > 0 } best)
        {
            usedLeft[best.Left] = true;
            usedRight[best.Right] = true;
            tally.Take((left[best.Left].Weight + right[best.Right].Weight) / 2, best.Similarity);
        }
    }

    private static (int Left, int Right, float Similarity) Best(
        NameToken[] left, NameToken[] right, Span<float> similarity, Span<bool> usedLeft, Span<bool> usedRight)
    {
        var best = (Left: -1, Right: -1, Similarity: 0f);
        var gain = 0f;
        for (var i = 0; i < left.Length; i++)
        {
            for (var j = 0; j < right.Length && !usedLeft[i]; j++)
            {
                var alike = usedRight[j] ? 0 : similarity[(i * right.Length) + j];
                // Likeness decides first; weight between equals. The tiny floor lets weightless words meet, too.
                var worth = alike * (1 + left[i].Weight + right[j].Weight);
                if (alike > 0 && worth > gain)
                {
                    (best, gain) = ((i, j, alike), worth);
                }
            }
        }

        return best;
    }

    /// <summary>SILVER STAR against SILVERSTAR, Jin Hyok against Jinhyok: two neighbours on one side joined.</summary>
    private static void MatchJoined(NameToken[] split, NameToken[] joined, Span<bool> usedSplit, Span<bool> usedJoined, ref Tally tally)
    {
        for (var i = 0; i + 1 < split.Length; i++)
        {
            for (var j = 0; j < joined.Length && !usedSplit[i] && !usedSplit[i + 1]; j++)
            {
                var alike = usedJoined[j] ? 0 : Joined(split[i], split[i + 1], joined[j]);
                if (alike > 0)
                {
                    (usedSplit[i], usedSplit[i + 1], usedJoined[j]) = (true, true, true);
                    tally.Take((Math.Min(1.2f, split[i].Weight + split[i + 1].Weight) + joined[j].Weight) / 2, alike);
                }
            }
        }
    }

    private static float Joined(in NameToken first, in NameToken second, in NameToken whole)
    {
        var length = first.Text.Length + second.Text.Length;
        if (first.IsNumber || second.IsNumber || Math.Abs(length - whole.Text.Length) > 2)
        {
            return 0;
        }

        var leastEdits = length > LetterSet.Longest ? 0 : LetterSet.LeastEdits(first.Letters | second.Letters, whole.Letters);
        if (leastEdits > TokenSimilarity.MostEdits(Math.Max(length, whole.Text.Length)) && !MayBeStem(first, whole))
        {
            return 0;
        }

        Span<char> joined = stackalloc char[length];
        first.Text.CopyTo(joined);
        second.Text.CopyTo(joined[first.Text.Length..]);
        return TokenSimilarity.Spelling(joined, whole.Text, leastEdits);
    }

    /// <summary>Where one word begins with the other, the letters of the rest are no matter.</summary>
    private static bool MayBeStem(in NameToken first, in NameToken whole) => first.Text[0] == whole.Text[0];

    private static float Unused(NameToken[] tokens, Span<bool> used)
    {
        var sum = 0f;
        for (var i = 0; i < tokens.Length; i++)
        {
            // A number only one side has sets two ships or funds apart as much as a rare word.
            sum += used[i] ? 0 : tokens[i].Weight;
        }

        return sum;
    }

    private struct Tally
    {
        public float Agreed;
        public float Lost;

        public void Take(float weight, float similarity)
        {
            Agreed += weight * similarity;
            Lost += weight * (1 - similarity);
        }
    }
}
