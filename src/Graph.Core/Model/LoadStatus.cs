namespace Graph.Core.Model;

/// <summary>How far a load has come.</summary>
public enum LoadStatus
{
    /// <summary>Accepted, and waiting for its turn.</summary>
    Queued,
    Running,
    Done,

    /// <summary>Ended before its last batch; the batches it acknowledged stand.</summary>
    Failed,

    /// <summary>A snapshot whose last batch stands, and which is closing what it lacks.</summary>
    Closing,

    /// <summary>Being taken back: nothing may be added to it, and it closes nothing any more.</summary>
    Undoing,

    /// <summary>Taken back whole: the graph is as if it had never been.</summary>
    Undone,
}
