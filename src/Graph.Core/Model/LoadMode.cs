namespace Graph.Core.Model;

/// <summary>What the absence of a record from a load says.</summary>
public enum LoadMode
{
    /// <summary>Nothing: the load adds and supersedes. The default of leads.</summary>
    Delta,

    /// <summary>That its source no longer states it: the load is the whole of its source, and closes what it lacks (design rule 11). The default of lists.</summary>
    Snapshot,
}
