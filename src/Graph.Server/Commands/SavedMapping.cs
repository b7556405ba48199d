using Graph.Core.Sources;
using Graph.Core.Sources.Leads;

namespace Graph.Server.Commands;

/// <summary>The mapping by which columns were read, kept as a file for the next time.</summary>
internal static class SavedMapping
{
    /// <summary>Writes it where a file is named.</summary>
    public static void Write(Surroundings around, FileInfo? file, Tally tally)
    {
        if (file is null)
        {
            return;
        }

        if (tally.Layouts.All(l => l.Columns.Count == 0))
        {
            around.Say($"No mapping was saved: these files have no columns, or were not read.");
            return;
        }

        File.WriteAllText(file.FullName, ColumnMappings.Write(tally.Layouts));
        around.Say($"The mapping is in {file.Name}; mend it there and give it with --map {file.Name}.");
    }
}
