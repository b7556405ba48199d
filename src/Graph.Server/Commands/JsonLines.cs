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
    private readonly WholeFile? _file;

    private JsonLines(TextWriter writer, WholeFile? file) => (_writer, _file) = (writer, file);

    /// <summary>Opens a file, or takes standard output.</summary>
    public static JsonLines To(FileInfo? file, Surroundings around)
    {
        if (file is null)
        {
            return new JsonLines(around.Output, null);
        }

        var whole = WholeFile.Open(file.FullName);
        return new JsonLines(new StreamWriter(whole.Stream) { NewLine = "\n" }, whole);
    }

    public void Write<T>(T line) => _writer.WriteLine(JsonSerializer.Serialize(line, Options));

    /// <summary>Gives the file its name; without this it is taken away again. Standard output has had its lines.</summary>
    public void Keep()
    {
        _writer.Flush();
        _file?.Keep();
    }

    public void Dispose()
    {
        if (_file is null)
        {
            _writer.Flush();
        }

        _file?.Dispose();
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
