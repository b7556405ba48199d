using System.Globalization;
using Graph.Core.Model;
using Graph.Core.Resolution.Normalising;

namespace Graph.Core.Resolution.Blocking;

/// <summary>
/// The keys of identity. One typing error must leave a key intact: words in full, pairs of words by sound, a word in full with the
/// beginning or the end of another, the beginning and end of the whole, and every number and selector. Where many bear a name, those keys
/// outgrow their blocks one by one; the beginning of a word with the day of birth still brings its bearers together.
/// </summary>
public static class BlockingKeys
{
    /// <summary>A block of more records than this, on final counts, makes no candidates.</summary>
    public const int LargestBlock = 120;

    private const float LeastWeight = 0.12f;
    private const int MostWords = 6;
    private const int EndLetters = 2;
    private const int WholeLetters = 5;
    private const int LoneLetters = 3;
    private const int ShortestNumber = 5;
    private const int LoudestPartialNumber = 7;
    private const int OnStack = 128;

    /// <summary>Sorted distinct keys; only names in full use make any (weak aliases never create a candidate).</summary>
    public static ulong[] Of(RecordProfile profile)
    {
        var keys = new HashSet<ulong>();
        foreach (var name in profile.Names)
        {
            AddName(name, profile.BirthDates, keys);
        }

        foreach (var identifier in profile.Identifiers)
        {
            AddNumber(identifier.Normal.Number, keys);
        }

        foreach (var selector in profile.Selectors)
        {
            keys.Add(selector.Hash);
        }

        return [.. keys.Order()];
    }

    /// <summary>The keys of one name.</summary>
    internal static IReadOnlyCollection<ulong> OfName(NameForm name)
    {
        var keys = new HashSet<ulong>();
        AddName(name, [], keys);
        return keys;
    }

    /// <summary>The keys of one number: the whole, and its halves, so that a slip in one leaves the other.</summary>
    internal static void AddNumber(string number, ICollection<ulong> keys)
    {
        if (number.Length < ShortestNumber)
        {
            return;
        }

        Add(keys, 'n', number);
        if (number.Length >= LoudestPartialNumber)
        {
            Add(keys, 'N', number[..(number.Length / 2)] + "|" + number.Length);
            Add(keys, 'M', number.AsSpan(number.Length / 2));
        }
    }

    /// <summary>The keys that come of names and an exact day of birth alone, among those of <see cref="Of"/>.</summary>
    public static HashSet<ulong> OfNames(NameForm[] names, DateOnly? born)
    {
        var keys = new HashSet<ulong>();
        Stated<PartialDate>[] dates = born is { } day ? [new Stated<PartialDate>(PartialDate.OfDay(day.Year, day.Month, day.Day), "")] : [];
        foreach (var name in names)
        {
            AddName(name, dates, keys);
        }

        return keys;
    }

    private static void AddName(NameForm name, Stated<PartialDate>[] born, HashSet<ulong> keys)
    {
        var words = name.Tokens.Where(t => t.Weight >= LeastWeight && t.Text.Length > 1)
            .OrderByDescending(t => t.Weight).ThenBy(t => t.Text, StringComparer.Ordinal).Take(MostWords).ToArray();
        for (var i = 0; i < words.Length; i++)
        {
            Add(keys, 'w', words[i].Text);
            for (var j = 0; j < words.Length; j++)
            {
                AddPair(words[i], words[j], i < j, i != j, keys);
            }

            AddBorn(words[i].Text, born, keys);
        }

        AddWhole(name.Compact, words.Length == 1, keys);
    }

    private static void AddPair(in NameToken word, in NameToken other, bool once, bool distinct, HashSet<ulong> keys)
    {
        if (once)
        {
            var (a, b) = (Sound(word), Sound(other));
            var isOrdered = string.CompareOrdinal(a, b) <= 0;
            Add(keys, 's', isOrdered ? a : b, isOrdered ? b : a);
        }

        if (distinct && other.Text.Length > EndLetters)
        {
            Add(keys, 'b', word.Text, other.Text.AsSpan(0, EndLetters));
            Add(keys, 'e', word.Text, other.Text.AsSpan(other.Text.Length - EndLetters));
        }
    }

    private static void AddBorn(string word, Stated<PartialDate>[] born, HashSet<ulong> keys)
    {
        foreach (var date in born)
        {
            if (date.Normal.IsExactDay)
            {
                Add(keys, 'd', word.AsSpan(0, EndLetters), date.Normal.First.DayNumber.ToString(CultureInfo.InvariantCulture));
            }
        }
    }

    private static void AddWhole(string compact, bool lone, HashSet<ulong> keys)
    {
        var letters = lone ? LoneLetters : WholeLetters;
        if (compact.Length < letters)
        {
            return;
        }

        Add(keys, 'B', compact.AsSpan(0, letters));
        Add(keys, 'E', compact.AsSpan(compact.Length - letters));
        Add(keys, 'k', Skeletons.Of(compact));
    }

    private static string Sound(in NameToken word) => word.Family ?? word.Skeleton;

    private static void Add(ICollection<ulong> keys, char kind, ReadOnlySpan<char> text) => keys.Add(StableHash.Of(text, kind));

    /// <summary>Two parts with a bar between them; tens of such keys a name, so no text is made of them.</summary>
    private static void Add(HashSet<ulong> keys, char kind, ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        var length = first.Length + 1 + second.Length;
        var joined = length <= OnStack ? stackalloc char[OnStack] : new char[length];
        first.CopyTo(joined);
        joined[first.Length] = '|';
        second.CopyTo(joined[(first.Length + 1)..]);
        Add(keys, kind, joined[..length]);
    }
}
