using System.Globalization;
using GraphQLParser.AST;

namespace Graph.Server.Api.Guard;

/// <summary>Reads the page size of a field from its argument <c>first</c>: a literal, a variable, or a variable's default.</summary>
internal sealed class PageSizes
{
    /// <summary>The argument that bounds every list that can grow.</summary>
    public const string Argument = "first";

    private readonly IReadOnlyDictionary<string, object?> _variables;
    private readonly Dictionary<string, GraphQLValue?> _defaults;
    private readonly DocumentLimits _limits;

    private PageSizes(IReadOnlyDictionary<string, object?> variables, Dictionary<string, GraphQLValue?> defaults, DocumentLimits limits)
    {
        _variables = variables;
        _defaults = defaults;
        _limits = limits;
    }

    public static PageSizes Of(GraphQLOperationDefinition operation, IReadOnlyDictionary<string, object?> variables, DocumentLimits limits)
    {
        var defaults = new Dictionary<string, GraphQLValue?>(StringComparer.Ordinal);
        foreach (var variable in operation.Variables?.Items ?? [])
        {
            defaults[variable.Variable.Name.StringValue] = variable.DefaultValue;
        }

        return new PageSizes(variables, defaults, limits);
    }

    /// <summary>The page size of a field, or null when it has none (validation speaks where it must have one).</summary>
    public int? Of(GraphQLField field)
    {
        var value = field.Arguments?.FirstOrDefault(a => a.Name == Argument)?.Value;
        if (Number(value) is not { } size)
        {
            return null;
        }

        LimitExceededException.ThrowIfOutside("page", size, _limits.Page, "Ask for fewer items, and for the next page with 'after'.");
        return (int)size;
    }

    private long? Number(GraphQLValue? value) => value switch
    {
        GraphQLIntValue literal => Parse(literal.Value.ToString()),
        GraphQLVariable variable when _variables.TryGetValue(variable.Name.StringValue, out var given) => Given(given),
        GraphQLVariable variable => Number(_defaults.GetValueOrDefault(variable.Name.StringValue) as GraphQLIntValue),
        _ => null,
    };

    private static long? Given(object? value) => value is int or long or decimal or double
        ? Parse(Convert.ToString(value, CultureInfo.InvariantCulture)!)
        : null;

    // A number beyond 64 bits is over every limit.
    private static long? Parse(string digits) =>
        long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : int.MaxValue;
}
