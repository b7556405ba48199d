using System.Diagnostics;

namespace Server.Tests.Support;

/// <summary>A small file system of its own, unmounted in the end. It takes root and Linux.</summary>
internal sealed class Mount : IDisposable
{
    private const int Chunk = 1 << 16;
    private readonly string _folder;

    private Mount(string folder) => _folder = folder;

    private string Ballast => Path("ballast");

    /// <summary>Mounts one; null where that cannot be done.</summary>
    public static Mount? Try(string folder, int megabytes)
    {
        Directory.CreateDirectory(folder);
        return Run("-t", "tmpfs", "-o", $"size={megabytes}m", "tmpfs", folder) ? new Mount(folder) : null;
    }

    public string Path(string name) => System.IO.Path.Combine(_folder, name);

    /// <summary>Lets nobody write, root neither, or everybody again.</summary>
    public bool Remount(bool readOnly) => Run("-o", readOnly ? "remount,ro" : "remount,rw", _folder);

    /// <summary>Fills it until so much is free.</summary>
    public void Fill(long free)
    {
        using var file = new FileStream(Ballast, FileMode.Append, FileAccess.Write, FileShare.None, 0);
        var zeros = new byte[Chunk];
        try
        {
            while (new DriveInfo(_folder).AvailableFreeSpace > free)
            {
                file.Write(zeros);
            }
        }
        catch (IOException)
        {
            // Full is what it should be.
        }
    }

    /// <summary>Makes room again.</summary>
    public void Empty() => File.Delete(Ballast);

    public void Dispose()
    {
        using var process = Process.Start("umount", [_folder]);
        process.WaitForExit();
    }

    private static bool Run(params string[] args)
    {
        if (!OperatingSystem.IsLinux())
        {
            return false;
        }

        using var process = Process.Start(new ProcessStartInfo("mount", args) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
