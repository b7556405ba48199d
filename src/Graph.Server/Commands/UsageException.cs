namespace Graph.Server.Commands;

/// <summary>The command line asks for what there is not. The message is a sentence that says what to write instead.</summary>
internal sealed class UsageException(string message) : Exception(message);
