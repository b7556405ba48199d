namespace Graph.Core.Storage;

/// <summary>A store cannot do what it was asked: it is away, damaged, full, not ours, or of a newer version.</summary>
/// <param name="problem">What is wrong, in a sentence.</param>
/// <param name="where">Which store: a file path or an address without credentials.</param>
/// <param name="mend">What to do, in a sentence.</param>
/// <param name="inner">The engine's own error.</param>
public sealed class StoreException(string problem, string where, string mend, Exception? inner = null)
    : Exception($"{problem} Store: {where}. {mend}", inner)
{
    /// <summary>What is wrong.</summary>
    public string Problem { get; } = problem;

    /// <summary>Which store.</summary>
    public string Where { get; } = where;

    /// <summary>What to do.</summary>
    public string Mend { get; } = mend;
}
