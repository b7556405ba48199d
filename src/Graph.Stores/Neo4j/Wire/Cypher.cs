using System.Reflection;
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
    public static Cypher Load(string name, Assembly assembly)
    {
        using var text = new StreamReader(
            assembly.GetManifestResourceStream(Prefix + name + Suffix)
            ?? throw new InvalidOperationException($"{assembly.GetName().Name} has no statement {name}: put it in Neo4j/Statements/{name}{Suffix}."));
        return new Cypher(name, text.ReadToEnd());
    }
}
