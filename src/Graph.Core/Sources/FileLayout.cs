using Graph.Core.Sources.Leads;

namespace Graph.Core.Sources;

/// <summary>How a file was read: what is shown before a load and in its report.</summary>
/// <param name="File">The file.</param>
/// <param name="Encoding">Its encoding by name; null for a workbook, which has none of its own.</param>
/// <param name="Delimiter">What parts its columns; null where nothing does.</param>
/// <param name="Sheet">The sheet of a workbook that was read.</param>
/// <param name="HeaderRow">The row or line of the header, from 1; null where there is none.</param>
/// <param name="RowsAbove">Rows with text that stand above the header and were passed over, as they stand.</param>
/// <param name="Columns">What each column was taken for, in their order.</param>
/// <param name="Notes">What else is worth knowing, in sentences: sheets that were not read.</param>
public sealed record FileLayout(
    string File,
    string? Encoding,
    char? Delimiter,
    string? Sheet,
    long? HeaderRow,
    IReadOnlyList<string> RowsAbove,
    IReadOnlyList<ColumnLayout> Columns,
    IReadOnlyList<string> Notes);

/// <summary>What a column was taken for.</summary>
/// <param name="Column">Its header.</param>
/// <param name="Field">The field, as a mapping file writes it; <c>other</c> where the column is kept under its own name.</param>
/// <param name="How">How that is known.</param>
/// <param name="Meant">The known headers that a misspelt or ambiguous one stands near.</param>
public sealed record ColumnLayout(string Column, string Field, HeaderRecognition How, IReadOnlyList<string> Meant);
