namespace Graph.Server.Commands;

/// <summary>How a command ends, for scripts.</summary>
internal static class ExitCodes
{
    public const int Done = 0;

    /// <summary>Done, but rows were set aside or problems found.</summary>
    public const int Problems = 1;

    /// <summary>The command line asks for what there is not.</summary>
    public const int Usage = 2;

    public const int Failure = 3;
}
