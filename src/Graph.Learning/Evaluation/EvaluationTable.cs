using System.Globalization;
using System.Text;

namespace Graph.Learning.Evaluation;

/// <summary>The measures of a labelled set as a text table: all pairs, then by kind, then by script.</summary>
public static class EvaluationTable
{
    private const string Header = "group                         pairs  matches  ROC-AUC   avg.prec  best F1   recall@.1%  recall@1%  cal.error  tied";

    /// <summary>One row a group of at least 20 pairs.</summary>
    public static string Of(string name, IReadOnlyList<ScoredExample> pairs)
    {
        var text = new StringBuilder().Append(name).Append('\n').Append(Header).Append('\n');
        foreach (var (group, members) in Groups(pairs))
        {
            text.Append(Row(group, Measures.Of(members))).Append('\n');
        }

        return text.ToString();
    }

    private static IEnumerable<(string Group, IReadOnlyList<ScoredExample> Members)> Groups(IReadOnlyList<ScoredExample> pairs)
    {
        yield return ("all", pairs);
        var groups = pairs.GroupBy(p => p.Kind).Select(g => ("kind " + g.Key, g.ToArray()))
            .Concat(pairs.GroupBy(p => p.Script).Select(g => ("script " + g.Key, g.ToArray())));
        foreach (var (name, members) in groups.Where(g => g.Item2.Length >= 20).OrderBy(g => g.Item1, StringComparer.Ordinal))
        {
            yield return (name, members);
        }
    }

    private static string Row(string group, Measures m) => string.Create(
        CultureInfo.InvariantCulture,
        $"{group,-28} {m.Pairs,6} {m.Matches,8}  {Text(m.RocAuc),7}   {Text(m.AveragePrecision),8}  {Text(m.BestF1),7}   {Text(m.RecallAtThousandth),10}  {Text(m.RecallAtHundredth),9}  {Text(m.CalibrationError),9}  {m.Tied,4}");

    /// <summary>A measure with four decimals; a dash where it cannot be taken.</summary>
    public static string Text(double? measure) =>
        measure is { } value && double.IsFinite(value) ? value.ToString("F4", CultureInfo.InvariantCulture) : "-";
}
