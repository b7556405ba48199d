using Graph.Core.Sources;
using Graph.Core.Sources.Leads;

namespace Graph.Server.Commands;

/// <summary>How files were read, in words.</summary>
internal static class LayoutWords
{
    private const int ShownTitle = 80;

    /// <summary>Tells the encoding, the delimiter or sheet and the header of each file.</summary>
    public static void Tell(Surroundings around, Tally tally)
    {
        foreach (var layout in tally.Layouts)
        {
            string?[] facts =
            [
                layout.Encoding,
                layout.Sheet is null ? null : $"sheet '{layout.Sheet}'",
                layout.Delimiter is { } delimiter ? $"columns parted by {Named(delimiter)}" : null,
                layout.HeaderRow is { } row ? $"header in row {row}" : null,
            ];
            around.Say($"{layout.File}: {string.Join(", ", facts.OfType<string>())}.");
            foreach (var title in layout.RowsAbove)
            {
                around.Say($"  Above the header and passed over: {(title.Length > ShownTitle ? title[..ShownTitle] : title)}");
            }

            foreach (var note in layout.Notes)
            {
                around.Say($"  {note}");
            }
        }
    }

    /// <summary>Tells what each column was taken for.</summary>
    public static void TellColumns(Surroundings around, FileLayout layout)
    {
        foreach (var column in layout.Columns)
        {
            around.Say($"  {column.Column} -> {column.Field} ({How(column)})");
        }
    }

    private static string How(ColumnLayout column) => column.How switch
    {
        HeaderRecognition.Exact => "the field's own name",
        HeaderRecognition.KnownSpelling => "known spelling",
        HeaderRecognition.Typo => $"taken for a misspelt '{column.Meant[0]}'",
        HeaderRecognition.Mapping => "mapping file",
        HeaderRecognition.Ambiguous => $"may be {string.Join(" or ", column.Meant.Select(m => $"'{m}'"))}: not guessed, kept under its own name; say it in a mapping file",
        _ => "not known: kept under its own name",
    };

    private static string Named(char delimiter) => delimiter switch { '\t' => "tabs", ',' => "commas", ';' => "semicolons", '|' => "bars", _ => $"'{delimiter}'" };
}
