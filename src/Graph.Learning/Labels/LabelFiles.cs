using System.Text;
using Graph.Core.Model;

namespace Graph.Learning.Labels;

/// <summary>Makes, writes and reads the labelled pairs of <c>data/labels</c>: views of listed parties (one stored record a line) and pairs of their keys.</summary>
public static class LabelFiles
{
    /// <summary>File of the views.</summary>
    public const string Views = "ofac-views.jsonl";

    /// <summary>File of the pairs: <c>left,right,judgement,part</c>.</summary>
    public const string Pairs = "ofac-pairs.csv";

    private const string Header = "left,right,judgement,part";

    /// <summary>Makes labelled pairs from a list that names each party once. The same records give the same pairs, in any order.</summary>
    public static IReadOnlyList<LabelledPair> Make(IEnumerable<Record> parties) => new PairMaking(parties).Make();

    /// <summary>Writes both files; equal pairs give equal bytes.</summary>
    public static void Write(IReadOnlyList<LabelledPair> pairs, Stream views, Stream keys)
    {
        foreach (var record in pairs.SelectMany(p => new[] { p.Left, p.Right }).DistinctBy(r => r.Key).OrderBy(r => r.Key))
        {
            views.Write(RecordContent.Write(record));
            views.WriteByte((byte)'\n');
        }

        using var writer = new StreamWriter(keys, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        writer.WriteLine(Header);
        foreach (var pair in pairs)
        {
            writer.WriteLine($"{pair.Left.Key},{pair.Right.Key},{(pair.Same ? "positive" : "negative")},{pair.Part.ToString().ToLowerInvariant()}");
        }
    }

    /// <summary>Reads both files.</summary>
    /// <exception cref="InvalidDataException">A line is not as written here; the message names it.</exception>
    public static IReadOnlyList<LabelledPair> Read(Stream views, Stream keys)
    {
        var records = Lines(views).Select(l => RecordContent.Read(Encoding.UTF8.GetBytes(l))).ToDictionary(r => r.Key.ToString(), StringComparer.Ordinal);
        var pairs = new List<LabelledPair>();
        foreach (var (line, row) in Lines(keys).Select((l, i) => (l, i + 1)).Skip(1))
        {
            pairs.Add(line.Split(',') is [var left, var right, var judgement, var part]
                && records.TryGetValue(left, out var l) && records.TryGetValue(right, out var r)
                && Enum.TryParse<LabelPart>(part, ignoreCase: true, out var labelPart) && judgement is "positive" or "negative"
                ? new LabelledPair(l, r, judgement == "positive", labelPart)
                : throw new InvalidDataException($"Line {row} of the labelled pairs is not '{Header}' of records that {Views} holds: '{line}'. Make the labels again."));
        }

        return pairs;
    }

    private static IEnumerable<string> Lines(Stream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8, leaveOpen: true);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0)
            {
                yield return line;
            }
        }
    }
}
