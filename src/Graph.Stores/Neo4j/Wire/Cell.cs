namespace Graph.Stores.Neo4j.Wire;

/// <summary>What a value of an answer is.</summary>
internal enum CellKind
{
    Null,
    Text,
    Integer,
    Float,
    Flag,
    Bytes,
    List,
    Map,
}

/// <summary>One value of an answer; numbers and flags are kept without a box.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Bits">An integer, a flag as 0 or 1, or the bits of a float.</param>
/// <param name="Content">Text, bytes, cells of a list, or a map as <see cref="Row"/>.</param>
internal readonly record struct Cell(CellKind Kind, long Bits, object? Content);
