using Graph.Core.Storage;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Graph.Stores.Embedded;

/// <summary>SQLite's errors in words for people.</summary>
internal static class Fault
{
    /// <summary>The error as the product tells it; null when it is no fault of the file or its place.</summary>
    public static StoreException? Of(SqliteException error, string path) => error.SqliteErrorCode switch
    {
        raw.SQLITE_NOTADB => new("The file is no database.", path, "Give --store a graph store, or a path where none stands yet.", error),
        raw.SQLITE_CORRUPT => new("The database file is damaged.", path, "Restore the last backup; keep the damaged file aside.", error),
        raw.SQLITE_CANTOPEN => new("The file cannot be opened or made.", path, "Check that the folder exists and that this user may write in it.", error),
        raw.SQLITE_READONLY or raw.SQLITE_PERM => new("The file or its folder is read-only.", path, "Let this user write both: SQLite keeps its journal beside the file.", error),
        raw.SQLITE_FULL => new("The disk is full; nothing of the change was written.", path, "Free space on that disk and send the batch again.", error),
        raw.SQLITE_IOERR => new("The disk answered with an error; nothing of the change was acknowledged.", path, "Check the disk and its messages, then try again. Network folders do not serve.", error),
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => new("Another process kept the file locked for too long.", path, "Wait for it to end, or stop it, and try again.", error),
        _ => null,
    };
}
