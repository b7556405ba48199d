using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Graph.Server.Commands;

/// <summary>Machine output: one JSON object a line, on standard output or into a file.</summary>
internal sealed class JsonLines : IDisposable
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new FiniteOrNull() },
    };

    private readonly TextWriter _writer;
    private readonly bool _owned;

    private JsonLines(TextWriter writer, bool owned) => (_writer, _owned) = (writer, owned);

    /// <summary>Opens a file anew, or takes standard output.</summary>
    public static JsonLines To(FileInfo? file, Surroundings around) => file is null
        ? new JsonLines(around.Output, false)
        : new JsonLines(new StreamWriter(file.FullName, append: false) { NewLine = "\n" }, true);

    public void Write<T>(T line) => _writer.WriteLine(JsonSerializer.Serialize(line, Options));

    public void Dispose()
    {
        _writer.Flush();
        if (_owned)
        {
            _writer.Dispose();
        }
    }

    /// <summary>JSON has no NaN: a number that cannot be told is null.</summary>
    private sealed class FiniteOrNull : JsonConverter<double>
    {
        public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDouble();

        public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options)
        {
            if (double.IsFinite(value))
            {
                writer.WriteNumberValue(value);
            }
            else
            {
                writer.WriteNullValue();
            }
        }
    }
}
