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
        foreach (var line in isArray ? JsonArrayItems.Read(file) : SourceLines.Read(file).Where(l => !string.IsNullOrWhiteSpace(l.Text)))
        {
            yield return Pair(file.Name, index++, line);
        }
    }

    private static PairItem Pair(string file, long index, SourceLine line)
    {
        using var json = JsonLine.TryParse(line, out var problem);
        if (json is null)
        {
            return Unread(file, index, line.Number, problem);
        }

        var root = json.RootElement;
        return root.TryGetProperty("left", out var left) && root.TryGetProperty("right", out var right)
            ? Pair(file, index, line.Number, left, right, Verdict(root))
            : Unread(file, index, line.Number, "A pair is an object with 'left' and 'right'.");
    }

    private static PairItem Pair(string file, long index, long line, JsonElement left, JsonElement right, bool? same)
    {
        var at = new Provenance(file, line);
        var side = "left";
        try
        {
            var one = FtmEntities.ToRecord(left, PairFiles.LeftSource, at);
            side = "right";
            return new RecordPair(index, line, one, FtmEntities.ToRecord(right, PairFiles.RightSource, at), same);
        }
        catch (FormatException e)
        {
            return Unread(file, index, line, $"The side '{side}' cannot be read. {e.Message}");
        }
    }

    private static UnreadPair Unread(string file, long index, long line, string problem) => new(
        index, line, $"{file}, line {line}: {problem} Write {{\"left\": entity, \"right\": entity}}, each with id, schema and properties, and compare again.");

    private static bool? Verdict(JsonElement pair) =>
        pair.TryGetProperty("judgement", out var judgement) && judgement.ValueKind == JsonValueKind.String ? PairVerdict.Of(judgement.GetString()) : null;
}
