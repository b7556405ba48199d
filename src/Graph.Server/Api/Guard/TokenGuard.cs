using GraphQLParser;

namespace Graph.Server.Api.Guard;

/// <summary>The first look at a document: tokens and open brackets, in one pass and without recursion.</summary>
internal static class TokenGuard
{
    public static void Check(string document, DocumentLimits limits)
    {
        var (tokens, nesting) = Measure(document);
        LimitExceededException.ThrowIfOver("tokens", tokens, limits.Tokens, "Ask less in one document, or move values into variables.");
        LimitExceededException.ThrowIfOver("nesting", nesting, limits.Nesting, "Nest less.");
    }

    private static (int Tokens, int Nesting) Measure(string document)
    {
        int tokens = 0, open = 0, deepest = 0;
        for (var token = Lexer.Lex(document, 0); token.Kind != TokenKind.EOF; token = Lexer.Lex(document, token.End))
        {
            tokens++;
            open += Step(token.Kind);
            deepest = Math.Max(deepest, open);
        }

        return (tokens, deepest);
    }

    private static int Step(TokenKind kind) => kind switch
    {
        TokenKind.BRACE_L or TokenKind.PAREN_L or TokenKind.BRACKET_L => 1,
        TokenKind.BRACE_R or TokenKind.PAREN_R or TokenKind.BRACKET_R => -1,
        _ => 0,
    };
}
