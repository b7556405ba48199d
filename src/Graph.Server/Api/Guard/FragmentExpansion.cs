using GraphQLParser.AST;

namespace Graph.Server.Api.Guard;

/// <summary>Counts fragment spreads after expansion without expanding: a chain of fragments doubles with each link.</summary>
internal sealed class FragmentExpansion
{
    private readonly Dictionary<string, GraphQLFragmentDefinition> _fragments = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _counts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);

    private FragmentExpansion(GraphQLDocument document)
    {
        foreach (var fragment in document.Definitions.OfType<GraphQLFragmentDefinition>())
        {
            _fragments.TryAdd(fragment.FragmentName.Name.StringValue, fragment);
        }
    }

    /// <summary>The fragments by name, once every operation (and every unused fragment) keeps within the limit.</summary>
    public static IReadOnlyDictionary<string, GraphQLFragmentDefinition> Check(GraphQLDocument document, DocumentLimits limits)
    {
        var expansion = new FragmentExpansion(document);
        foreach (var definition in document.Definitions.OfType<IHasSelectionSetNode>())
        {
            var spreads = expansion.Spreads(definition.SelectionSet);
            LimitExceededException.ThrowIfOver("spreads", spreads, limits.Spreads, "Spread fewer fragments within fragments.");
        }

        return expansion._fragments;
    }

    private long Spreads(GraphQLSelectionSet? selections)
    {
        long total = 0;
        foreach (var selection in selections?.Selections ?? [])
        {
            var count = selection switch
            {
                GraphQLFragmentSpread spread => 1 + OfFragment(spread.FragmentName.Name.StringValue),
                IHasSelectionSetNode inner => Spreads(inner.SelectionSet),
                _ => 0,
            };
            // Saturates: the chain of 64 doublings would overflow.
            total = Math.Min(total + count, int.MaxValue);
        }

        return total;
    }

    private long OfFragment(string name)
    {
        if (_counts.TryGetValue(name, out var known) || !_fragments.TryGetValue(name, out var fragment))
        {
            return known;
        }

        if (!_open.Add(name))
        {
            throw new LimitExceededException("fragmentCycles", 1, 0, "A fragment must not spread itself, directly or through others.");
        }

        var count = Spreads(fragment.SelectionSet);
        _open.Remove(name);
        return _counts[name] = count;
    }
}
