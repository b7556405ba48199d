using System.Buffers;
using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Graph.Stores.Neo4j.Wire;

/// <summary>A statement's parameters, or one map of a list of them, written as typed values as they are named. Serves one statement.</summary>
[SuppressMessage("Design", "CA1001", Justification = "A writer over memory holds nothing that has to be given back.")]
internal sealed class Parameters
{
    private static readonly JsonEncodedText Type = JsonEncodedText.Encode("$type");
    private static readonly JsonEncodedText OfText = JsonEncodedText.Encode("String");
    private static readonly JsonEncodedText OfInteger = JsonEncodedText.Encode("Integer");
    private static readonly JsonEncodedText OfFloat = JsonEncodedText.Encode("Float");
    private static readonly JsonEncodedText OfFlag = JsonEncodedText.Encode("Boolean");
    private static readonly JsonEncodedText OfBytes = JsonEncodedText.Encode("Base64");
    private static readonly JsonEncodedText OfList = JsonEncodedText.Encode("List");
    private static readonly JsonEncodedText OfMap = JsonEncodedText.Encode("Map");
    private static readonly JsonEncodedText OfNull = JsonEncodedText.Encode("Null");
    private static readonly JsonEncodedText EncodedValue = JsonEncodedText.Encode("_value");

    // The relaxed encoder leaves names in Cyrillic or Chinese as they are; the default one makes six bytes of each letter.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private readonly ArrayBufferWriter<byte> _written = new();
    private readonly Utf8JsonWriter _json;
    private bool _closed;

    public Parameters()
    {
        _json = new Utf8JsonWriter(_written, Options);
        _json.WriteStartObject();
    }

    /// <summary>A text, or null.</summary>
    /// <exception cref="ArgumentException">It holds half a surrogate pair, which Neo4j cannot keep.</exception>
    public Parameters Text(string name, string? value)
    {
        _json.WritePropertyName(name);
        WriteText(value);
        return this;
    }

    public Parameters Long(string name, long? value)
    {
        _json.WritePropertyName(name);
        WriteLong(value);
        return this;
    }

    public Parameters Double(string name, double? value)
    {
        _json.WritePropertyName(name);
        WriteDouble(value);
        return this;
    }

    public Parameters Flag(string name, bool? value)
    {
        _json.WritePropertyName(name);
        if (value is { } flag)
        {
            Open(OfFlag);
            _json.WriteBoolean(EncodedValue, flag);
            _json.WriteEndObject();
            return this;
        }

        WriteNull();
        return this;
    }

    public Parameters Bytes(string name, ReadOnlySpan<byte> value)
    {
        _json.WritePropertyName(name);
        Open(OfBytes);
        _json.WriteBase64String(EncodedValue, value);
        _json.WriteEndObject();
        return this;
    }

    public Parameters Texts(string name, IEnumerable<string> values) => List(name, values, static (to, value) => to.WriteText(value));

    public Parameters Longs(string name, IEnumerable<long> values) => List(name, values, static (to, value) => to.WriteLong(value));

    public Parameters Doubles(string name, IEnumerable<double> values) => List(name, values, static (to, value) => to.WriteDouble(value));

    /// <summary>A list of maps, for UNWIND.</summary>
    /// <param name="name">The parameter.</param>
    /// <param name="rows">One map each.</param>
    /// <param name="write">Names the values of one.</param>
    public Parameters Rows<T>(string name, IEnumerable<T> rows, Action<Parameters, T> write) => List(name, rows, (to, row) => to.WriteMap(row, write));

    /// <summary>A map.</summary>
    public Parameters Map<T>(string name, T row, Action<Parameters, T> write)
    {
        _json.WritePropertyName(name);
        WriteMap(row, write);
        return this;
    }

    /// <summary>What was named, as members of a JSON object without its braces. Nothing can be named after this.</summary>
    internal ReadOnlyMemory<byte> Members()
    {
        if (!_closed)
        {
            _closed = true;
            _json.WriteEndObject();
            _json.Flush();
        }

        return _written.WrittenMemory[1..^1];
    }

    private Parameters List<T>(string name, IEnumerable<T> values, Action<Parameters, T> write)
    {
        _json.WritePropertyName(name);
        Open(OfList);
        _json.WriteStartArray(EncodedValue);
        foreach (var value in values)
        {
            write(this, value);
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
        return this;
    }

    private void WriteText(string? value)
    {
        if (value is null)
        {
            WriteNull();
            return;
        }

        WholeText.Require(value);
        Open(OfText);
        _json.WriteString(EncodedValue, value);
        _json.WriteEndObject();
    }

    private void WriteLong(long? value)
    {
        if (value is not { } number)
        {
            WriteNull();
            return;
        }

        Span<byte> digits = stackalloc byte[20];
        Utf8Formatter.TryFormat(number, digits, out var length);
        Open(OfInteger);
        _json.WriteString(EncodedValue, digits[..length]);
        _json.WriteEndObject();
    }

    private void WriteDouble(double? value)
    {
        if (value is not { } number)
        {
            WriteNull();
            return;
        }

        // The shortest text that reads back as the same number; Java reads it the same way, NaN and infinities too.
        Span<byte> digits = stackalloc byte[32];
        number.TryFormat(digits, out var length, provider: CultureInfo.InvariantCulture);
        Open(OfFloat);
        _json.WriteString(EncodedValue, digits[..length]);
        _json.WriteEndObject();
    }

    private void WriteMap<T>(T row, Action<Parameters, T> write)
    {
        Open(OfMap);
        _json.WriteStartObject(EncodedValue);
        write(this, row);
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    private void WriteNull()
    {
        Open(OfNull);
        _json.WriteNull(EncodedValue);
        _json.WriteEndObject();
    }

    private void Open(JsonEncodedText type)
    {
        _json.WriteStartObject();
        _json.WriteString(Type, type);
    }
}
