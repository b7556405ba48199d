using System.IO.Compression;

namespace Graph.Core.Sources.Workbooks;

/// <summary>Opens workbooks (.xlsx), which are zip archives, and refuses those that would grow past their caps.</summary>
internal static class WorkbookArchive
{
    /// <summary>Whether a file is a zip archive or an old Excel file, by its first bytes: what may be a workbook, and is no text.</summary>
    public static bool IsWorkbook(SourceFile file)
    {
        using var stream = file.Open();
        var head = new byte[4];
        var read = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        return read == head.Length && head is [(byte)'P', (byte)'K', 3, 4] or [0xD0, 0xCF, 0x11, 0xE0];
    }

    /// <summary>Opens a workbook for reading; the caller disposes the stream.</summary>
    /// <exception cref="UnreadableFileException">It is no workbook, is damaged, or would grow past a cap.</exception>
    public static Stream Open(SourceFile file)
    {
        var stream = file.Open();
        try
        {
            stream = stream.CanSeek ? stream : Held(file.Name, stream);
            Check(file.Name, stream);
            stream.Position = 0;
            return stream;
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException)
        {
            stream.Dispose();
            throw new UnreadableFileException($"{file.Name} is damaged or no workbook ({e.Message}): save it again as .xlsx, or as CSV.", e);
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    private static void Check(string name, Stream stream)
    {
        if (stream.ReadByte() == 0xD0)
        {
            throw new UnreadableFileException($"{name} is a workbook of an old Excel, or one with a password: save it as .xlsx without a password, or as CSV.");
        }

        stream.Position = 0;
        using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        if (archive.Entries.Count > WorkbookLimits.Entries)
        {
            throw TooLarge(name, $"has more than {WorkbookLimits.Entries:N0} parts");
        }

        if (archive.GetEntry("xl/workbook.xml") is null)
        {
            throw new UnreadableFileException($"{name} is a zip archive and no workbook: unpack it, and send the files in it.");
        }

        long total = 0;
        foreach (var entry in archive.Entries)
        {
            total += Unpacked(name, entry, WorkbookLimits.TotalBytes - total);
        }
    }

    /// <summary>The size of a part as it unpacks, counted: what an archive says of its sizes need not be true.</summary>
    private static long Unpacked(string name, ZipArchiveEntry entry, long room)
    {
        var most = entry.FullName.EndsWith("sharedStrings.xml", StringComparison.OrdinalIgnoreCase) ? Math.Min(room, WorkbookLimits.SharedTextBytes) : room;
        using var part = entry.Open();
        var buffer = new byte[64 * 1024];
        long size = 0;
        for (int read; (read = part.Read(buffer)) > 0;)
        {
            size += read;
            if (size > WorkbookLimits.RatioFrom && size / WorkbookLimits.Ratio > entry.CompressedLength)
            {
                throw TooLarge(name, $"unpacks to more than {WorkbookLimits.Ratio} times its size ({entry.Name})");
            }

            if (size > most)
            {
                throw TooLarge(name, $"unpacks to more than {most >> 20:N0} MB ({entry.Name})");
            }
        }

        return size;
    }

    private static UnreadableFileException TooLarge(string name, FormattableString why) =>
        new($"{name} {FormattableString.Invariant(why)}, which a table of leads does not: it is not read. Save the sheet as CSV.");

    private static MemoryStream Held(string name, Stream stream)
    {
        using (stream)
        {
            var held = new MemoryStream();
            var buffer = new byte[64 * 1024];
            for (int read; (read = stream.Read(buffer)) > 0;)
            {
                held.Write(buffer, 0, read);
                if (held.Length > WorkbookLimits.HeldBytes)
                {
                    throw TooLarge(name, $"is larger than {WorkbookLimits.HeldBytes >> 20:N0} MB");
                }
            }

            held.Position = 0;
            return held;
        }
    }
}
