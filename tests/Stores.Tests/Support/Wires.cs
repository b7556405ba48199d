using Graph.Stores.Neo4j.Wire;

namespace Stores.Tests.Support;

/// <summary>How tests speak to Neo4j.</summary>
internal static class Wires
{
    /// <summary>The real clock, and pauses without chance.</summary>
    public static WireSettings Settings { get; } = new(TimeProvider.System, () => .5);

    /// <summary>A statement of the tests' own.</summary>
    public static Cypher Statement(string name) => Cypher.Load(name, typeof(Wires).Assembly);

    /// <summary>A script of the tests' own.</summary>
    public static Script Script(string name) => Cypher.LoadScript(name, typeof(Wires).Assembly);
}
