using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;

namespace Graph.Server.Api.Guard;

/// <summary>Limits on one operation with its fragments expanded: fields, depth, root fields, repeats, page sizes, cost.</summary>
internal sealed class ExpandedGuard(
    DocumentLimits limits,
    IReadOnlyDictionary<string, GraphQLFragmentDefinition> fragments,
    ISchema schema,
    PageSizes pages)
{
    private int _fields;
    private double _cost;

    public void Check(GraphQLOperationDefinition operation)
    {
        var root = new AnswerPlace();
        Walk(operation.SelectionSet, new Step(TypeOf(operation.Operation), root, Depth: 1, Times: 1, Introspection: false));
        LimitExceededException.ThrowIfOver("rootFields", root.Fields, limits.RootFields, "Ask fewer root fields in one operation.");
        LimitExceededException.ThrowIfOver("cost", (long)Math.Min(_cost, long.MaxValue), limits.Cost, "Ask for smaller pages, or for fewer lists within lists.");
    }

    private IObjectGraphType? TypeOf(OperationType operation) => operation switch
    {
        OperationType.Query => schema.Query,
        OperationType.Mutation => schema.Mutation,
        OperationType.Subscription => schema.Subscription,
        _ => null,
    };

    private void Walk(GraphQLSelectionSet? selections, Step at)
    {
        foreach (var selection in selections?.Selections ?? [])
        {
            switch (selection)
            {
                case GraphQLField field:
                    Visit(field, at);
                    break;
                case GraphQLInlineFragment inline:
                    Walk(inline.SelectionSet, at with { Type = Narrowed(inline.TypeCondition, at.Type) });
                    break;
                case GraphQLFragmentSpread spread when fragments.TryGetValue(spread.FragmentName.Name.StringValue, out var fragment):
                    Walk(fragment.SelectionSet, at with { Type = Narrowed(fragment.TypeCondition, at.Type) });
                    break;
            }
        }
    }

    private void Visit(GraphQLField field, Step at)
    {
        LimitExceededException.ThrowIfOver("fields", ++_fields, limits.Fields, "Ask fewer fields.");
        var name = field.Name.StringValue;
        var introspection = at.Introspection || name is "__schema" or "__type";
        var deepest = introspection ? limits.IntrospectionDepth : limits.Depth;
        LimitExceededException.ThrowIfOver("depth", at.Depth, deepest, "Ask for fewer levels at once, and go on from the ids in the answer.");

        var place = at.Place.Of(field.Alias?.Name.StringValue ?? name);
        LimitExceededException.ThrowIfOver("repeats", place.Repeats, limits.Repeats, "Name each field once.");
        var below = Below(field, at) with { Place = place, Depth = at.Depth + 1, Introspection = introspection };
        Walk(field.SelectionSet, below);
    }

    private Step Below(GraphQLField field, Step at)
    {
        var size = pages.Of(field);
        // An unknown field costs nothing: validation refuses the document.
        if ((at.Type as IComplexGraphType)?.Fields.Find(field.Name.Value) is not { ResolvedType: { } type } known)
        {
            return at with { Type = null };
        }

        var named = type.GetNamedType();
        _cost += at.Times * FieldCost.Cost(known, named);
        return at with { Type = named, Times = at.Times * (size ?? FieldCost.Size(known)) };
    }

    private IGraphType? Narrowed(GraphQLTypeCondition? condition, IGraphType? type) =>
        condition is null ? type : schema.AllTypes[condition.Type.Name.Value];

    /// <summary>Where the walk stands: the type, the place in the answer, and how often the place may occur.</summary>
    private sealed record Step(IGraphType? Type, AnswerPlace Place, int Depth, double Times, bool Introspection);

    /// <summary>A place in the answer. Fields of one response name are merged there, wherever in the document they stand.</summary>
    private sealed class AnswerPlace
    {
        private readonly Dictionary<string, AnswerPlace> _places = new(StringComparer.Ordinal);

        public int Repeats { get; private set; }

        public int Fields { get; private set; }

        public AnswerPlace Of(string name)
        {
            if (!_places.TryGetValue(name, out var place))
            {
                _places[name] = place = new AnswerPlace();
            }

            place.Repeats++;
            Fields++;
            return place;
        }
    }
}
