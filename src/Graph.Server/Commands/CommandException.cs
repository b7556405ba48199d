namespace Graph.Server.Commands;

/// <summary>A command cannot do what it was asked. The message says what is wrong and what to do.</summary>
internal sealed class CommandException(string message) : Exception(message);
