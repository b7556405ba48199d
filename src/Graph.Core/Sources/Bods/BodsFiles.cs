using System.Text.Json;
using Graph.Core.Sources.Text;

namespace Graph.Core.Sources.Bods;

/// <summary>Recognises files of the Beneficial Ownership Data Standard by their first statements.</summary>
internal static class BodsFiles
{
    /// <summary>Whether one of the first objects of a file is a statement, of whatever version of the standard.</summary>
    public static bool IsStatements(SourceFile file) => Head(file, s => Is04(s) || IsOlder(s));

    /// <summary>Refuses a file that holds no statements of version 0.4.</summary>
    /// <exception cref="UnreadableFileException">It holds none, or older ones.</exception>
    public static void Require(SourceFile file)
    {
        if (Head(file, Is04))
        {
            return;
        }

        throw new UnreadableFileException(Head(file, IsOlder)
            ? $"{file.Name} is BODS 0.2 or 0.3, and 0.4 is read: take the publisher's 0.4 file, or convert it with Open Ownership's tools."
            : $"{file.Name} holds no BODS statements: send them as JSON lines or as one JSON array, each with statementId, recordId, recordType and recordDetails.");
    }

    /// <summary>A statement as version 0.4 writes it: about a record, of which there may be several statements.</summary>
    public static bool Is04(JsonElement statement) =>
        JsonLine.Text(statement, "recordType") is { Length: > 0 } && statement.TryGetProperty("recordDetails", out var details) && details.ValueKind == JsonValueKind.Object;

    private static bool IsOlder(JsonElement statement) =>
        JsonLine.Text(statement, "statementType") is "entityStatement" or "personStatement" or "ownershipOrControlStatement";

    private static bool Head(SourceFile file, Func<JsonElement, bool> fits)
    {
        foreach (var line in JsonObjects.Read(file).Take(ReadLimits.HeadLines))
        {
            using var document = JsonLine.TryParse(line, out _);
            if (document is not null && fits(document.RootElement))
            {
                return true;
            }
        }

        return false;
    }
}
