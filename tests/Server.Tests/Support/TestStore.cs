namespace Server.Tests.Support;

/// <summary>Which store a test runs over.</summary>
public enum TestStore
{
    /// <summary>A file in the test's own folder.</summary>
    File,

    /// <summary>The Neo4j that NEO4J_URL names, cleared before; without one the test is skipped, aloud.</summary>
    Neo4j,
}
