using Graph.Core.Sources.Text;

namespace Graph.Core.Sources.Pairs;

/// <summary>
/// Reads files of pairs, streaming: FollowTheMoney <c>{left, right, judgement}</c> as JSON lines or one array, CSV <c>name1,name2,schema</c>, or CSV <c>left,right</c> of record keys.
/// A pair that cannot be read is an <see cref="UnreadPair"/>, never fatal.
/// </summary>
public static class PairFiles
{
    /// <summary>The source name of the left records of a file, unless it gives keys.</summary>
    public const string LeftSource = "pairs-left";

    /// <summary>The source name of the right records.</summary>
    public const string RightSource = "pairs-right";

    /// <summary>Reads the pairs in the order of the file.</summary>
    /// <exception cref="UnreadableFileException">The file is none of the formats: refused whole.</exception>
    public static IEnumerable<PairItem> Read(SourceFile file)
    {
        var first = SourceLines.Read(file).FirstOrDefault(l => !string.IsNullOrWhiteSpace(l.Text)).Text?.TrimStart()
            ?? throw new UnreadableFileException($"{file.Name} holds no pairs: send JSON pairs or CSV with a header.");
        return first[0] is '{' or '[' ? JsonPairs.Read(file, isArray: first[0] == '[') : CsvPairs.Read(file);
    }
}
