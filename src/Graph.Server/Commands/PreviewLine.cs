using System.Text.Json;
using System.Text.Json.Nodes;
using Graph.Core.Model;
using Graph.Core.Resolution;
using Graph.Core.Sources;

namespace Graph.Server.Commands;

/// <summary>The machine form of a preview.</summary>
internal static class PreviewLine
{
    public static JsonNode Of(string source, string format, ReadPreview preview) => Node(new
    {
        source,
        format,
        read = preview.Read,
        records = preview.Records,
        setAside = preview.SetAside,
        reports = preview.Reports,
        tally = preview.Tally.Counts,
        files = Files(preview.Tally),
        first = preview.First.Select(r => new { key = r.Key.ToString(), row = r.Provenance.Row, kind = r.Kind, claims = r.Claims.ToArray(), relations = r.Relations.ToArray() }),
        rejects = preview.FirstRejects.Select(r => new { file = r.File, row = r.Row, column = r.Column, value = r.Value, problem = r.Problem, mend = r.Mend, leftOut = r.WholeRow ? "row" : "value" }),
    });

    /// <summary>What a load would come to against a store.</summary>
    /// <remarks>With its noughts, which the form of records leaves out.</remarks>
    public static JsonNode Against(LoadMode mode, LoadForesight foresight) => JsonSerializer.SerializeToNode(new
    {
        mode = Words.Of(mode),
        opened = foresight.Counts.Opened,
        changed = foresight.Counts.Changed,
        unchanged = foresight.Counts.Unchanged,
        late = foresight.Counts.Late,
        closed = foresight.Counts.Closed,
        refusal = foresight.Refusal,
    })!;

    /// <summary>How each file was read.</summary>
    public static JsonNode Files(Tally tally) => Node(tally.Layouts.Select(l => new
    {
        file = l.File,
        encoding = l.Encoding,
        delimiter = l.Delimiter?.ToString(),
        sheet = l.Sheet,
        headerRow = l.HeaderRow,
        rowsAbove = l.RowsAbove,
        columns = l.Columns.Select(c => new { column = c.Column, field = c.Field, how = JsonNamingPolicy.CamelCase.ConvertName(c.How.ToString()), meant = c.Meant }),
        notes = l.Notes,
    }));

    private static JsonNode Node<T>(T value) => JsonSerializer.SerializeToNode(value, RecordContent.Json)!;
}
