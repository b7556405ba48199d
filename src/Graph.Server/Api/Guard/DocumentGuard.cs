using GraphQL.Types;
using GraphQLParser;
using GraphQLParser.AST;

namespace Graph.Server.Api.Guard;

/// <summary>Refuses costly documents before validation, whose rules are quadratic or worse in what a document repeats.</summary>
/// <remarks>Each step is linear in what the step before has let through: tokens, then the document as written, then as expanded.</remarks>
internal sealed class DocumentGuard(DocumentLimits limits)
{
    /// <summary>Parses a document that keeps within every limit.</summary>
    /// <exception cref="LimitExceededException">It does not.</exception>
    /// <exception cref="GraphQLParser.Exceptions.GraphQLParserException">It is no GraphQL document.</exception>
    public async ValueTask<GraphQLDocument> ParseAsync(string document, IReadOnlyDictionary<string, object?> variables, ISchema schema)
    {
        TokenGuard.Check(document, limits);
        var parsed = Parser.Parse(document, new ParserOptions { Ignore = IgnoreOptions.Comments });
        await WrittenGuard.CheckAsync(parsed, limits);
        var fragments = FragmentExpansion.Check(parsed, limits);
        foreach (var operation in parsed.Definitions.OfType<GraphQLOperationDefinition>())
        {
            new ExpandedGuard(limits, fragments, schema, PageSizes.Of(operation, variables, limits)).Check(operation);
        }

        return parsed;
    }
}
