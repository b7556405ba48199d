namespace Graph.Core.Resolution;

/// <summary>Something is to be added to a load that was taken back.</summary>
public sealed class LoadTakenBackException(string load)
    : Exception($"Load {load} was taken back, or is being taken back: nothing can be added to it. Send its files again once that is done; they are a load of their own then.");
