using System.Globalization;
using System.Text;

namespace Graph.Learning.Evaluation;

/// <summary>The chart file: ROC curve at the left, reliability at the right, as one SVG that any browser shows.</summary>
public static class EvaluationChart
{
    private const int Side = 300;
    private const int Margin = 40;

    /// <summary>Draws the sets, each under its name and in its colour.</summary>
    public static string Svg(IReadOnlyList<(string Name, IReadOnlyList<ScoredExample> Pairs)> sets)
    {
        string[] colours = ["#1f5fa8", "#b5442e", "#3c7d3c", "#7a4fa0"];
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {(2 * Side) + (3 * Margin)} {Side + (2 * Margin) + (18 * sets.Count)}\" font-family=\"sans-serif\" font-size=\"12\">\n");
        Frame(svg, Margin, "false-alert rate", "recall");
        Frame(svg, (2 * Margin) + Side, "probability", "share of matches");
        for (var i = 0; i < sets.Count; i++)
        {
            var (name, pairs) = sets[i];
            var colour = colours[i % colours.Length];
            Line(svg, Margin, colour, RocCurve.Of(pairs).Points);
            Line(svg, (2 * Margin) + Side, colour, Reliability.Of(pairs).Select(s => (s.Probability, s.Share)));
            var label = string.Create(CultureInfo.InvariantCulture, $"{name}: {pairs.Count} pairs, ROC-AUC {Measures.Of(pairs).RocAuc:F4}");
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Margin}\" y=\"{Side + (2 * Margin) + (18 * i)}\" fill=\"{colour}\">{Escape(label)}</text>\n");
        }

        return svg.Append("</svg>\n").ToString();
    }

    private static void Frame(StringBuilder svg, int left, string across, string up)
    {
        svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{left}\" y=\"10\" width=\"{Side}\" height=\"{Side}\" fill=\"none\" stroke=\"#888\"/>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{left}\" y1=\"{Side + 10}\" x2=\"{left + Side}\" y2=\"10\" stroke=\"#ccc\"/>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{left}\" y=\"{Side + 26}\" fill=\"#444\">{across} →</text>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{left - 6}\" y=\"{Side + 10}\" fill=\"#444\" transform=\"rotate(-90 {left - 6} {Side + 10})\">{up} →</text>\n");
    }

    private static void Line(StringBuilder svg, int left, string colour, IEnumerable<(double X, double Y)> points)
    {
        var path = string.Join(' ', points.Where(p => double.IsFinite(p.X) && double.IsFinite(p.Y)).Select(p => string.Create(
            CultureInfo.InvariantCulture, $"{left + (p.X * Side):F1},{10 + ((1 - p.Y) * Side):F1}")));
        svg.Append(CultureInfo.InvariantCulture, $"<polyline points=\"{path}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"1.5\"/>\n");
    }

    private static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
}
