using System.Text.Encodings.Web;
using System.Text.Json;
using Graph.Core.Sources.Text;

namespace Graph.Core.Sources.Leads;

/// <summary>Reads and writes mapping files: one JSON object, column → field (<c>{"Full name": "names", "Doc": "identifiers:Passport"}</c>).</summary>
public static class ColumnMappings
{
    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Reads a mapping. A column it does not name is kept under its own name.</summary>
    /// <exception cref="UnreadableFileException">It is no such object, or names a field there is not.</exception>
    public static ColumnMapping Read(Stream json)
    {
        Dictionary<string, string>? columns;
        try
        {
            columns = JsonSerializer.Deserialize<Dictionary<string, string>>(json);
        }
        catch (JsonException e)
        {
            throw new UnreadableFileException("The mapping is no JSON object of column → field, both text: write {\"Full name\": \"names\"}.", e);
        }

        foreach (var (column, field) in columns ?? [])
        {
            if (field is null || LeadColumn.Of(field) is null)
            {
                throw new UnreadableFileException($"The mapping gives column '{column}' the field '{field}', which there is not{Near(field ?? "")}: use one of {string.Join(", ", LeadColumn.FieldNames)}.");
            }
        }

        return new ColumnMapping(columns ?? []);
    }

    /// <summary>The mapping file by which the same columns are read again alike, columns that are kept under their own name among them (<c>other</c>).</summary>
    public static string Write(IEnumerable<FileLayout> layouts) =>
        JsonSerializer.Serialize(layouts.SelectMany(l => l.Columns).DistinctBy(c => c.Column).ToDictionary(c => c.Column, c => c.Field), Written) + "\n";

    /// <summary>Refuses a table that lacks a column which the mapping names.</summary>
    /// <exception cref="UnreadableFileException">It lacks one; the message names those nearest to it.</exception>
    internal static void Require(this ColumnMapping mapping, string file, IReadOnlyList<string> headers)
    {
        foreach (var column in mapping.Columns.Keys.Where(c => !headers.Contains(c.Trim(), StringComparer.OrdinalIgnoreCase)))
        {
            var near = Spelling.Nearest(column, headers);
            throw new UnreadableFileException(
                $"The mapping names column '{column}', which {file} does not have{(near.Count == 0 ? "" : $"; the nearest is '{string.Join("', '", near)}'")}: its columns are {ReadLimits.Shown(string.Join(", ", headers))}.");
        }
    }

    private static string Near(string field)
    {
        var colon = field.IndexOf(':', StringComparison.Ordinal);
        var near = Spelling.Nearest(colon < 0 ? field : field[..colon], LeadColumn.FieldNames);
        var kinds = colon < 0 || near is not ["relations" or LeadColumn.RelationIds, ..] ? [] : Spelling.Nearest(field[(colon + 1)..], LeadRelationKinds.Names).Select(k => $"{near[0]}:{k}").ToList();
        return kinds.Count > 0 ? $"; the nearest is '{string.Join("', '", kinds)}'" : near.Count > 0 ? $"; the nearest is '{string.Join("', '", near)}'" : "";
    }
}
