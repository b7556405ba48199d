using Graph.Core.Model;

namespace Graph.Core.Sources.Pairs;

/// <summary>One outcome of reading a file of pairs, in its order.</summary>
/// <param name="Index">The pair's place in the file, from 0.</param>
/// <param name="Line">The line it begins on, from 1.</param>
public abstract record PairItem(long Index, long Line);

/// <summary>Two records to compare.</summary>
/// <param name="Left">The left record.</param>
/// <param name="Right">The right record.</param>
/// <param name="Same">The verdict, where the file has one.</param>
public sealed record RecordPair(long Index, long Line, Record Left, Record Right, bool? Same) : PairItem(Index, Line);

/// <summary>Two keys of stored records, for the host to look up.</summary>
/// <param name="Left">The left key.</param>
/// <param name="Right">The right key.</param>
/// <param name="Same">The verdict, where the file has one.</param>
public sealed record KeyPair(long Index, long Line, RecordKey Left, RecordKey Right, bool? Same) : PairItem(Index, Line);

/// <summary>A pair that cannot be read.</summary>
/// <param name="Error">What is wrong, where, and what to do.</param>
public sealed record UnreadPair(long Index, long Line, string Error) : PairItem(Index, Line);
