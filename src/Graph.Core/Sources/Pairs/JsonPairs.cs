using System.Text.Json;
using Graph.Core.Model;
using Graph.Core.Sources.FollowTheMoney;
using Graph.Core.Sources.Text;

namespace Graph.Core.Sources.Pairs;

/// <summary>Pairs of FollowTheMoney entities, judged or not.</summary>
internal static class JsonPairs
{
    public static IEnumerable<PairItem> Read(SourceFile file, bool isArray)
    {
        var index = 0L;
        foreach (var (line, text) in isArray ? JsonArrayItems.Read(SourceLines.Read(file)) : Lines(file))
        {
            yield return Pair(file.Name, index++, line, text);
        }
    }

    private static IEnumerable<(long Line, string Text)> Lines(SourceFile file) =>
        SourceLines.Read(file).Where(l => !string.IsNullOrWhiteSpace(l.Text)).Select(l => (l.Number, l.TooLong ? "" : l.Text));

    private static PairItem Pair(string file, long index, long line, string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            var root = json.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("left", out var left) || !root.TryGetProperty("right", out var right))
            {
                return new UnreadPair(index, line, $"{file}, line {line}: a pair is an object with 'left' and 'right'; write both entities.");
            }

            var at = new Provenance(file, line);
            return new RecordPair(
                index, line, FtmEntities.ToRecord(left, PairFiles.LeftSource, at), FtmEntities.ToRecord(right, PairFiles.RightSource, at), Verdict(root));
        }
        catch (Exception e) when (e is JsonException or FormatException or ArgumentException or InvalidOperationException)
        {
            return new UnreadPair(index, line, $"{file}, line {line}: the pair cannot be read ({e.Message}) Mend it and compare again.");
        }
    }

    private static bool? Verdict(JsonElement pair) =>
        pair.TryGetProperty("judgement", out var judgement) && judgement.ValueKind == JsonValueKind.String ? PairVerdict.Of(judgement.GetString()) : null;
}
