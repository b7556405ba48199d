namespace Graph.Core.Copying;

/// <summary>A file is no backup, or not whole. The message says what is wrong with it, where, and what to do.</summary>
public sealed class DamagedBackupException(string message, Exception? inner = null) : Exception(message, inner);
