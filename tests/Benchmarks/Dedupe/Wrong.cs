#pragma warning disable IDE0011
using System.Globalization;
using Graph.Core.Model;
using Graph.Core.Resolution;
namespace Benchmarks.Dedupe;
internal static class Wrong
{
    public static void List(Deduplicated answer, List<(RecordKey Record, RecordKey Entity)> rows, Func<RecordKey, string> truth)
    {
        var card = answer.Card(new Dictionary<string, string>()).Cards["*"];
        Console.WriteLine($"prior {card.Prior} match {card.Thresholds.Match}");
        foreach (var (n, l) in card.Evidence) Console.WriteLine($"  {n}: " + string.Join("  ", l.Select(w => $"{w.Key} {w.Value.Weight:0.0}" + (w.Value.Strength is { } s ? "+" + string.Join("/", s.Select(p => p.Adds.ToString("0.0", CultureInfo.InvariantCulture))) : ""))));
        var pairs = new List<(RecordKey, RecordKey)>();
        foreach (var g in rows.GroupBy(r => r.Entity)) { var m = g.Select(r => r.Record).ToList(); for (var i = 0; i < m.Count; i++) for (var j = i + 1; j < m.Count; j++) if (truth(m[i]) != truth(m[j])) pairs.Add((m[i], m[j])); }
        var fp = pairs.Count;
        var entity = rows.ToDictionary(r => r.Record, r => r.Entity);
        foreach (var g in rows.GroupBy(r => truth(r.Record))) { var m = g.Select(r => r.Record).ToList(); for (var i = 0; i < m.Count; i++) for (var j = i + 1; j < m.Count; j++) if (entity[m[i]] != entity[m[j]]) pairs.Add((m[i], m[j])); }
        var shown = pairs.Take(Math.Min(fp, 25)).Concat(pairs.Skip(fp).Take(40)).ToList();
        foreach (var (pair, e) in shown.Zip(answer.Explain(shown)))
            Console.WriteLine($"  {(truth(pair.Item1) != truth(pair.Item2) ? "FALSE" : "MISSED")} {pair.Item1} {pair.Item2} {e!.Score:0.0}: " + string.Join(" | ", e.Contributions.Select(c => $"{c.Evidence} {c.Level} {c.Weight:0.0} ({c.Left} ~ {c.Right})")));
    }
}
