using System.Globalization;
using System.Text.Json;

namespace Graph.Stores.Neo4j.Wire;

/// <summary>Reads typed values: <c>{"$type":"Integer","_value":"1"}</c>.</summary>
internal sealed class CellReader
{
    // Maps of one list mostly have the same names in the same order: these are then shared and not read anew.
    private string[] _names = [];

    /// <summary>Reads the values of a row; the reader stands at its opening bracket and is left at the closing one.</summary>
    public Cell[] Cells(ref Utf8JsonReader json, int expected)
    {
        var cells = new List<Cell>(expected);
        while (Next(ref json) != JsonTokenType.EndArray)
        {
            cells.Add(Read(ref json));
        }

        return [.. cells];
    }

    private Cell Read(ref Utf8JsonReader json)
    {
        Expect(json.TokenType, JsonTokenType.StartObject);
        Property(ref json, "$type"u8);
        var kind = KindOf(ref json);
        Property(ref json, "_value"u8);
        var cell = Value(ref json, kind);
        Expect(Next(ref json), JsonTokenType.EndObject);
        return cell;
    }

    private static CellKind KindOf(ref Utf8JsonReader json) => json.GetString() switch
    {
        "String" => CellKind.Text,
        "Integer" => CellKind.Integer,
        "Float" => CellKind.Float,
        "Boolean" => CellKind.Flag,
        "Null" => CellKind.Null,
        "List" => CellKind.List,
        "Map" => CellKind.Map,
        "Base64" => CellKind.Bytes,
        // Statements return properties and never nodes, paths or dates, so nothing depends on how those are written.
        var other => throw new InvalidDataException($"The answer holds a value of type {other}, which no statement of this program asks for."),
    };

    private Cell Value(ref Utf8JsonReader json, CellKind kind) => kind switch
    {
        CellKind.Text => new(kind, 0, json.GetString()),
        CellKind.Integer => new(kind, long.Parse(json.ValueSpan, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture), null),
        CellKind.Float => new(kind, BitConverter.DoubleToInt64Bits(double.Parse(json.ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture)), null),
        CellKind.Flag => new(kind, json.GetBoolean() ? 1 : 0, null),
        CellKind.Bytes => new(kind, 0, json.GetBytesFromBase64()),
        CellKind.List => new(kind, 0, Cells(ref json, 0)),
        CellKind.Map => new(kind, 0, Map(ref json)),
        _ => default,
    };

    private Row Map(ref Utf8JsonReader json)
    {
        var names = new List<string>(_names.Length);
        var cells = new List<Cell>(_names.Length);
        var known = _names;
        var shared = true;
        while (Next(ref json) != JsonTokenType.EndObject)
        {
            var same = names.Count < known.Length && json.ValueTextEquals(known[names.Count]);
            shared &= same;
            names.Add(same ? known[names.Count] : json.GetString()!);
            Next(ref json);
            cells.Add(Read(ref json));
        }

        if (!shared || names.Count != known.Length)
        {
            known = [.. names];
            _names = known;
        }

        return new Row(known, [.. cells]);
    }

    private static void Property(ref Utf8JsonReader json, ReadOnlySpan<byte> name)
    {
        if (Next(ref json) != JsonTokenType.PropertyName || !json.ValueTextEquals(name))
        {
            throw Strange();
        }

        Next(ref json);
    }

    private static JsonTokenType Next(ref Utf8JsonReader json) => json.Read() ? json.TokenType : throw Strange();

    private static void Expect(JsonTokenType found, JsonTokenType expected)
    {
        if (found != expected)
        {
            throw Strange();
        }
    }

    private static InvalidDataException Strange() => new("The answer is not written as typed values of Neo4j's Query API.");
}
