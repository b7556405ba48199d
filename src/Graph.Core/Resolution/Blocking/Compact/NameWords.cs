using System.Runtime.InteropServices;
using Graph.Core.Resolution.Normalising;

namespace Graph.Core.Resolution.Blocking;

/// <summary>The names of records as numbers of their words: each word is held once, however many bear it. Names are read back as they compare.</summary>
/// <remarks>A word weighs otherwise in a person's name than in a company's, so the two are two words here.</remarks>
internal sealed class NameWords
{
    /// <summary>Of a record with more names, none are kept: comparing them all costs as much as reading it.</summary>
    private const int MostNames = 6;

    private const int ChunkBits = 16;
    private readonly Dictionary<(string Text, float Weight), int> _numbers = [];
    private readonly List<NameToken> _words = [];
    private readonly List<int[]> _chunks = [];
    private int _next = 1 << ChunkBits;

    /// <summary>Keeps the names of a record, and gives the place where they stand; -1 where they are not kept.</summary>
    public int Add(NameForm[] names)
    {
        if (names.Length > MostNames || Array.Exists(names, IsCut))
        {
            return -1;
        }

        var length = 1 + names.Sum(n => 1 + n.Tokens.Length);
        var (chunk, place) = Take(length);
        var at = place & ((1 << ChunkBits) - 1);
        chunk[at++] = names.Length;
        foreach (var name in names)
        {
            chunk[at++] = name.Tokens.Length;
            foreach (var token in name.Tokens)
            {
                chunk[at++] = NumberOf(token);
            }
        }

        return place;
    }

    /// <summary>The names at a place, as they compare: without their text and legal form.</summary>
    public NameForm[] Read(int place)
    {
        var chunk = _chunks[place >> ChunkBits];
        var at = place & ((1 << ChunkBits) - 1);
        var names = new NameForm[chunk[at++]];
        for (var i = 0; i < names.Length; i++)
        {
            var tokens = new NameToken[chunk[at++]];
            for (var j = 0; j < tokens.Length; j++)
            {
                tokens[j] = _words[chunk[at++]];
            }

            names[i] = new NameForm("", tokens, Compact(tokens), null);
        }

        return names;
    }

    public void Write(BinaryWriter output)
    {
        output.Write(_words.Count);
        foreach (var word in _words)
        {
            output.Write(word.Text);
            output.Write(word.Weight);
            output.Write(word.Skeleton);
            output.Write(word.Family ?? "");
            output.Write(word.IsNumber);
        }

        output.Write(_next);
        output.Write(_chunks.Count);
        foreach (var chunk in _chunks)
        {
            BlockIo.Write<int>(output, chunk);
        }
    }

    public static NameWords Read(BinaryReader input)
    {
        var names = new NameWords();
        for (var words = input.ReadInt32(); words > 0; words--)
        {
            var (text, weight, skeleton, family) = (input.ReadString(), input.ReadSingle(), input.ReadString(), input.ReadString());
            names.NumberOf(new NameToken(text, weight, skeleton, family.Length == 0 ? null : family, input.ReadBoolean()));
        }

        names._next = input.ReadInt32();
        for (var chunks = input.ReadInt32(); chunks > 0; chunks--)
        {
            names._chunks.Add(BlockIo.Read<int>(input, 1 << ChunkBits));
        }

        return names;
    }

    /// <summary>Words beyond the most that are compared are in the joined form alone.</summary>
    private static bool IsCut(NameForm name) => name.Tokens.Sum(t => t.Text.Length) != name.Compact.Length;

    private static string Compact(NameToken[] tokens) => tokens.Length switch
    {
        1 => tokens[0].Text,
        2 => string.Concat(tokens[0].Text, tokens[1].Text),
        3 => string.Concat(tokens[0].Text, tokens[1].Text, tokens[2].Text),
        _ => string.Concat(tokens.Select(t => t.Text)),
    };

    private int NumberOf(in NameToken token)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, (token.Text, token.Weight), out var known);
        if (!known)
        {
            number = _words.Count;
            _words.Add(token);
        }

        return number;
    }

    private (int[] Chunk, int Place) Take(int length)
    {
        if (_next + length > 1 << ChunkBits)
        {
            _chunks.Add(new int[1 << ChunkBits]);
            _next = 0;
        }

        var place = ((_chunks.Count - 1) << ChunkBits) + _next;
        _next += length;
        return (_chunks[^1], place);
    }
}
