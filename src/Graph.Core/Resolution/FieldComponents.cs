namespace Graph.Core.Resolution;

/// <summary>Connected components of matched pairs.</summary>
internal static class FieldComponents
{
    /// <summary>The links of each component, in a fixed order. One of too many records is parted by asking for stronger links, until its parts are small enough.</summary>
    /// <param name="links">Links between records by number.</param>
    /// <param name="mostRecords">Records of a component at most.</param>
    /// <param name="step">By how much the score that is asked for rises each time.</param>
    public static IReadOnlyList<ArraySegment<FieldPair>> Of(IReadOnlyList<FieldPair> links, int mostRecords, double step)
    {
        var components = new List<ArraySegment<FieldPair>>();
        var open = new Stack<FieldPair[]>([[.. links]]);
        while (open.TryPop(out var part))
        {
            foreach (var component in Connected(part))
            {
                var floor = component.Min(l => l.Score) + step;
                if (component.Count <= mostRecords || Records(component) <= mostRecords)
                {
                    components.Add(component);
                }
                else
                {
                    open.Push([.. component.Where(l => l.Score >= floor)]);
                }
            }
        }

        return components;
    }

    private static int Records(ArraySegment<FieldPair> links) => links.SelectMany(l => new[] { l.Left, l.Right }).Distinct().Count();

    private static List<ArraySegment<FieldPair>> Connected(FieldPair[] links)
    {
        var roots = Roots(links);
        Array.Sort(links, (one, other) => (roots[one.Left], one.Left, one.Right).CompareTo((roots[other.Left], other.Left, other.Right)));
        var components = new List<ArraySegment<FieldPair>>();
        for (var start = 0; start < links.Length;)
        {
            var end = start + 1;
            while (end < links.Length && roots[links[end].Left] == roots[links[start].Left])
            {
                end++;
            }

            components.Add(new ArraySegment<FieldPair>(links, start, end - start));
            start = end;
        }

        return components;
    }

    /// <summary>The root of every record up to the largest; the smaller of two roots stays one, so that roots do not depend on the order of links.</summary>
    private static int[] Roots(FieldPair[] links)
    {
        var roots = Enumerable.Range(0, links.Length == 0 ? 0 : links.Max(l => Math.Max(l.Left, l.Right)) + 1).ToArray();
        foreach (var link in links)
        {
            var (one, other) = (Root(roots, link.Left), Root(roots, link.Right));
            roots[Math.Max(one, other)] = Math.Min(one, other);
        }

        for (var i = 0; i < roots.Length; i++)
        {
            roots[i] = Root(roots, i);
        }

        return roots;
    }

    private static int Root(int[] roots, int at)
    {
        while (roots[at] != at)
        {
            roots[at] = roots[roots[at]];
            at = roots[at];
        }

        return at;
    }
}
