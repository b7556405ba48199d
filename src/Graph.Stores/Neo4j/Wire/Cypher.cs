using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Graph.Stores.Neo4j.Wire;

/// <summary>A statement, read from its file when the program was built. There is no other way to make one, so no text of it comes from outside.</summary>
internal sealed class Cypher
{
    private const string Prefix = "neo4j/";
    private const string Suffix = ".cypher";

    private Cypher(string name, string text) => (Name, Text) = (name, JsonEncodedText.Encode(text));

    /// <summary>Where it stands, such as <c>records/current</c>.</summary>
    public string Name { get; }

    /// <summary>What it says, ready to be sent.</summary>
    public JsonEncodedText Text { get; }

    /// <summary>The statement of <c>Neo4j/Statements/NAME.cypher</c>.</summary>
    public static Cypher Load(string name) => Load(name, typeof(Cypher).Assembly);

    /// <summary>A statement that another assembly was built with, as tests are.</summary>
    public static Cypher Load(string name, Assembly assembly) => new(name, Read(name, assembly));

    /// <summary>The statements of a file that has several, each ended by a semicolon at a line's end.</summary>
    public static Script LoadScript(string name, Assembly assembly)
    {
        // A checkout on Windows may end lines otherwise; that is no other script.
        var text = Read(name, assembly).ReplaceLineEndings("\n");
        var statements = text.Split(";\n", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return new Script(
            name[(name.LastIndexOf('/') + 1)..],
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
            [.. statements.Select(statement => new Cypher(name, statement))]);
    }

    /// <summary>The names of the files in a folder, sorted.</summary>
    public static IReadOnlyList<string> Names(string folder, Assembly assembly) =>
        [.. assembly.GetManifestResourceNames()
            .Where(resource => resource.StartsWith($"{Prefix}{folder}/", StringComparison.Ordinal) && resource.EndsWith(Suffix, StringComparison.Ordinal))
            .Select(resource => resource[Prefix.Length..^Suffix.Length])
            .Order(StringComparer.Ordinal)];

    private static string Read(string name, Assembly assembly)
    {
        using var text = new StreamReader(
            assembly.GetManifestResourceStream(Prefix + name + Suffix)
            ?? throw new InvalidOperationException($"{assembly.GetName().Name} has no statement {name}: put it in Neo4j/Statements/{name}{Suffix}."));
        return text.ReadToEnd();
    }
}

/// <summary>A file of several statements.</summary>
/// <param name="Id">Its name without folder and ending.</param>
/// <param name="Hash">SHA-256 of its text, in hex.</param>
/// <param name="Statements">What it does, in order.</param>
internal sealed record Script(string Id, string Hash, IReadOnlyList<Cypher> Statements);
