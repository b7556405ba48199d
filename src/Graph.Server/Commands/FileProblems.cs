namespace Graph.Server.Commands;

/// <summary>What the system says of files that cannot be read or written, with what to do about it.</summary>
internal static class FileProblems
{
    // Error numbers of Linux and macOS, and what Windows says instead.
    private const int NoSpace = 28;
    private const int ReadOnlyFileSystem = 30;
    private const int LinuxQuota = 122;
    private const int MacQuota = 69;
    private const int WindowsDiskFull = unchecked((int)0x80070070);
    private const int WindowsWriteProtected = unchecked((int)0x80070013);

    /// <summary>A sentence of what is wrong and where, and one of what to do.</summary>
    public static string Of(Exception exception) => $"{exception.Message.TrimEnd('.')}. {Mend(exception)}";

    private static string Mend(Exception exception) => exception switch
    {
        UnauthorizedAccessException => "Let this user read and write there, or name another place.",
        { HResult: NoSpace or LinuxQuota or MacQuota or WindowsDiskFull } => "Free space there and give the same command again: what was acknowledged stands.",
        { HResult: ReadOnlyFileSystem or WindowsWriteProtected } => "Nobody may write there: name another place.",
        FileNotFoundException or DirectoryNotFoundException => "Make it first, or name another.",
        _ => "See that the disk is there and can be read and written, and give the same command again: what was acknowledged stands.",
    };
}
