using GraphQLParser.AST;
using GraphQLParser.Visitors;

namespace Graph.Server.Api.Guard;

/// <summary>Limits on the document as written: definitions, aliases, directives at one place.</summary>
internal static class WrittenGuard
{
    public static async ValueTask CheckAsync(GraphQLDocument document, DocumentLimits limits)
    {
        var operations = document.Definitions.OfType<GraphQLOperationDefinition>().Count();
        var fragments = document.Definitions.OfType<GraphQLFragmentDefinition>().Count();
        LimitExceededException.ThrowIfOver("operations", operations, limits.Operations, "Send fewer operations in one document.");
        LimitExceededException.ThrowIfOver("fragments", fragments, limits.Fragments, "Define fewer fragments.");

        var seen = new Seen();
        await new Visitor().VisitAsync(document, seen);
        LimitExceededException.ThrowIfOver("aliases", seen.Aliases, limits.Aliases, "Use fewer aliases, or send several requests.");
        LimitExceededException.ThrowIfOver("directives", seen.Directives, limits.Directives, "Put fewer directives at one place.");
    }

    private sealed class Seen : IASTVisitorContext
    {
        public int Aliases { get; set; }

        public int Directives { get; set; }

        public CancellationToken CancellationToken => CancellationToken.None;
    }

    private sealed class Visitor : ASTVisitor<Seen>
    {
        protected override ValueTask VisitAliasAsync(GraphQLAlias alias, Seen context)
        {
            context.Aliases++;
            return base.VisitAliasAsync(alias, context);
        }

        protected override ValueTask VisitDirectivesAsync(GraphQLDirectives directives, Seen context)
        {
            context.Directives = Math.Max(context.Directives, directives.Count);
            return base.VisitDirectivesAsync(directives, context);
        }
    }
}
