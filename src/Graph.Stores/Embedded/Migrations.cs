using System.Globalization;
using Graph.Core.Storage;

namespace Graph.Stores.Embedded;

/// <summary>Brings a file to this program's form: the ordered scripts of <c>schema/embedded</c>, the last one done kept as <c>user_version</c>.</summary>
internal static class Migrations
{
    // "GRPH": says that a file is ours.
    private const long ApplicationId = 0x47525048;
    private const string Prefix = "embedded/";

    /// <summary>Refuses a file that is not ours or is of a newer form, before anything is set in it.</summary>
    /// <exception cref="StoreException">It is.</exception>
    public static void Guard(Session session, string path)
    {
        // One snapshot: between two reads another process may make the file ours, and its tables must not look like a stranger's.
        session.Execute("BEGIN");
        try
        {
            Refuse(session, path, Scripts().Count);
        }
        finally
        {
            session.RollbackIfOpen();
        }
    }

    public static void Apply(Session session, string path)
    {
        var scripts = Scripts();
        if (Version(session) < scripts.Count)
        {
            Migrate(session, path, scripts);
        }
    }

    private static void Migrate(Session session, string path, List<string> scripts)
    {
        session.Execute("BEGIN IMMEDIATE");
        try
        {
            // Another process may have migrated while this one waited for the lock.
            Refuse(session, path, scripts.Count);
            for (var done = (int)Version(session); done < scripts.Count; done++)
            {
                session.Script(scripts[done]);
            }

            session.Script(string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {ApplicationId}"));
            session.Script(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {scripts.Count}"));
            session.Execute("COMMIT");
        }
        finally
        {
            session.RollbackIfOpen();
        }
    }

    private static void Refuse(Session session, string path, int known)
    {
        var ours = session.Number("PRAGMA application_id") == ApplicationId;
        if (!ours && session.Number("SELECT count(*) FROM sqlite_schema") > 0)
        {
            throw new StoreException("The file is a database of another program.", path, "Give --store another path.");
        }

        if (Version(session) > known)
        {
            throw new StoreException(
                string.Create(CultureInfo.InvariantCulture, $"The file has form {Version(session)}, and this program knows forms up to {known}."),
                path,
                "Use the newer program that wrote it, or another store.");
        }
    }

    private static long Version(Session session) => session.Number("PRAGMA user_version") ?? 0;

    private static List<string> Scripts()
    {
        var assembly = typeof(Migrations).Assembly;
        return [.. assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name =>
            {
                using var text = new StreamReader(assembly.GetManifestResourceStream(name)!);
                return text.ReadToEnd();
            })];
    }
}
