using System.Text.Json;

namespace Graph.Core.Sources.Leads;

/// <summary>Reads mapping files: one JSON object, column → field (<c>{"Full name": "names", "Doc": "identifiers:Passport"}</c>).</summary>
public static class ColumnMappings
{
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
                throw new UnreadableFileException($"The mapping gives column '{column}' the field '{field}', which there is not: use one of {string.Join(", ", LeadFields.Names)}.");
            }
        }

        return new ColumnMapping(columns ?? []);
    }
}
