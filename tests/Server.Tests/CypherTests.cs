using System.Text.RegularExpressions;
using Server.Tests.Support;

namespace Server.Tests;

/// <summary>Statements for Neo4j are files: no text of one is put together in code, so nothing that comes from outside can become part of it.</summary>
public sealed partial class CypherTests
{
    private const string Home = "src/Graph.Stores/Neo4j";

    [Fact]
    public void No_code_holds_a_piece_of_a_statement() =>
        Assert.Empty(SourceText.Under(Home).SelectMany(file => file.Naming(Piece())));

    [Fact]
    public void A_statement_is_made_from_its_file_alone() =>
        Assert.Empty(SourceText.Under(Home).Where(file => Path.GetFileName(file.Path) != "Cypher.cs").SelectMany(file => file.Naming(Made())));

    [Fact]
    public void The_name_of_a_statement_is_written_where_it_is_used() =>
        Assert.Empty(SourceText.Under(Home).Where(file => Path.GetFileName(file.Path) is not ("Cypher.cs" or "Migrations.cs")).SelectMany(file => file.Naming(Computed())));

    [Fact]
    public void Every_statement_is_used()
    {
        var folder = Path.Combine(Checkout.Root, Home, "Statements");
        var code = string.Concat(SourceText.Under(Home).SelectMany(file => file.Code));

        var unused = Directory.EnumerateFiles(folder, "*.cypher", SearchOption.AllDirectories)
            .Select(file => Path.ChangeExtension(Path.GetRelativePath(folder, file), null).Replace(Path.DirectorySeparatorChar, '/'))
            .Where(name => !code.Contains($"\"{name}\"", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

        Assert.Empty(unused);
    }

    /// <summary>Words of Cypher within quotes.</summary>
    [GeneratedRegex("\"[^\"]*\\b(MATCH|MERGE|UNWIND|RETURN|CREATE|DELETE|FOREACH|CALL)\\b")]
    private static partial Regex Piece();

    [GeneratedRegex(@"new Cypher\(")]
    private static partial Regex Made();

    /// <summary>A statement asked for by something else than a plain text.</summary>
    [GeneratedRegex("Cypher\\.Load(Script)?\\((?!\"[a-z/-]+\"[),])")]
    private static partial Regex Computed();
}
