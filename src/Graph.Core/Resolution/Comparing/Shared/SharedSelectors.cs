using Graph.Core.Model;
using Graph.Core.Resolution.Normalising;

namespace Graph.Core.Resolution.Comparing;

/// <summary>Walks the selectors two profiles share, as pairs of places; both lists are sorted by hash. Makes no garbage.</summary>
/// <param name="left">Selectors of the left profile.</param>
/// <param name="right">Selectors of the right profile.</param>
internal ref struct SharedSelectors(BorneSelector[] left, BorneSelector[] right)
{
    private int _left = -1;
    private int _right = -1;

    public readonly (int Left, int Right) Current => (_left, _right);

    public static SharedSelectors Of(BorneSelector[] left, BorneSelector[] right) => new(left, right);

    public static bool Bears(RecordProfile profile, SelectorKind kind) => (profile.BorneKinds & (1 << (int)kind)) != 0;

    public readonly SharedSelectors GetEnumerator() => this;

    public bool MoveNext()
    {
        _left++;
        _right++;
        while (_left < left.Length && _right < right.Length)
        {
            if (left[_left].Hash == right[_right].Hash)
            {
                if (left[_left].Selector == right[_right].Selector)
                {
                    return true;
                }

                _left++;
                _right++;
            }
            else if (left[_left].Hash < right[_right].Hash)
            {
                _left++;
            }
            else
            {
                _right++;
            }
        }

        return false;
    }
}
