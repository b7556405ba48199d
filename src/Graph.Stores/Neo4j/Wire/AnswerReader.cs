using System.Buffers;
using System.Text.Json;

namespace Graph.Stores.Neo4j.Wire;

/// <summary>Reads an answer of the Query API as it comes: row by row, and what stands around the rows.</summary>
/// <param name="read">Fetches more of it into a buffer; 0 at its end.</param>
internal sealed class AnswerReader(Func<Memory<byte>, ValueTask<int>> read) : IDisposable
{
    private const int FirstSize = 32 * 1024;

    private readonly CellReader _cells = new();
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(FirstSize);
    private int _start;
    private int _end;
    private bool _ended;
    private JsonReaderState _state;
    private Place _place = Place.Before;
    private string[] _names = [];

    private enum Place
    {
        Before,
        Answer,
        Data,
        Rows,
        After,
    }

    private enum Step
    {
        /// <summary>What comes next is not there whole.</summary>
        Short,

        /// <summary>Something other than a row was read.</summary>
        On,

        Row,
    }

    /// <summary>What went wrong; known for certain only once the last row was read.</summary>
    public List<QueryError> Errors { get; } = [];

    /// <summary>What a later transaction names to see this one's writes.</summary>
    public List<string> Bookmarks { get; } = [];

    /// <summary>The explicit transaction this belongs to.</summary>
    public string? Transaction { get; private set; }

    /// <summary>The next row; null when there is none, and then the answer was read to its end.</summary>
    /// <exception cref="EndOfStreamException">The answer breaks off.</exception>
    public async ValueTask<Row?> NextAsync()
    {
        while (_place != Place.After)
        {
            switch (Advance(out var row))
            {
                case Step.Row:
                    return row;
                case Step.Short when _ended:
                    throw new EndOfStreamException("The answer breaks off.");
                case Step.Short:
                    await FillAsync().ConfigureAwait(false);
                    break;
            }
        }

        return null;
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }

    /// <summary>Reads one thing if it is there whole; what is there in part is left for when more has come.</summary>
    private Step Advance(out Row? row)
    {
        row = null;
        var json = new Utf8JsonReader(_buffer.AsSpan(_start, _end - _start), isFinalBlock: false, _state);
        var step = _place switch
        {
            Place.Before => Opened(ref json),
            Place.Rows => RowRead(ref json, out row),
            _ => Member(ref json),
        };
        if (step != Step.Short)
        {
            _start += (int)json.BytesConsumed;
            _state = json.CurrentState;
        }

        return step;
    }

    private Step Opened(ref Utf8JsonReader json)
    {
        if (!json.Read())
        {
            return Step.Short;
        }

        _place = Place.Answer;
        return Step.On;
    }

    private Step RowRead(ref Utf8JsonReader json, out Row? row)
    {
        row = null;
        if (!json.Read())
        {
            return Step.Short;
        }

        if (json.TokenType == JsonTokenType.EndArray)
        {
            _place = Place.Data;
            return Step.On;
        }

        var whole = json;
        if (!whole.TrySkip())
        {
            return Step.Short;
        }

        row = new Row(_names, _cells.Cells(ref json, _names.Length));
        return Step.Row;
    }

    private Step Member(ref Utf8JsonReader json)
    {
        if (!json.Read())
        {
            return Step.Short;
        }

        if (json.TokenType == JsonTokenType.EndObject)
        {
            _place = _place == Place.Data ? Place.Answer : Place.After;
            return Step.On;
        }

        var (name, place) = (json.GetString(), _place);
        if (!json.Read())
        {
            return Step.Short;
        }

        if (Inner(name, place) is { } inner && json.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            _place = inner;
            return Step.On;
        }

        var whole = json;
        return whole.TrySkip() ? Kept(name, ref json) : Step.Short;
    }

    private static Place? Inner(string? name, Place place) => (place, name) switch
    {
        (Place.Answer, "data") => Place.Data,
        (Place.Data, "values") => Place.Rows,
        _ => null,
    };

    private Step Kept(string? name, ref Utf8JsonReader json)
    {
        using var member = JsonDocument.ParseValue(ref json);
        var value = member.RootElement;
        switch (name)
        {
            case "fields":
                _names = [.. value.EnumerateArray().Select(field => field.GetString()!)];
                break;
            case "errors":
                Errors.AddRange(value.EnumerateArray().Select(error => new QueryError(Said(error, "code"), Said(error, "message"))));
                break;
            case "bookmarks":
                Bookmarks.AddRange(value.EnumerateArray().Select(bookmark => bookmark.GetString()!));
                break;
            case "transaction":
                Transaction = Said(value, "id");
                break;
        }

        return Step.On;
    }

    private static string Said(JsonElement of, string name) =>
        of.TryGetProperty(name, out var said) && said.ValueKind == JsonValueKind.String ? said.GetString()! : "";

    /// <summary>Reads on until at least as much again is there: a long row is then looked through a few times and not once for each packet.</summary>
    private async ValueTask FillAsync()
    {
        MakeRoom();
        var wanted = Math.Max(1, _end - _start);
        for (var fetched = 0; fetched < wanted && _end < _buffer.Length;)
        {
            var some = await read(_buffer.AsMemory(_end)).ConfigureAwait(false);
            if (some == 0)
            {
                _ended = true;
                return;
            }

            fetched += some;
            _end += some;
        }
    }

    private void MakeRoom()
    {
        var kept = _end - _start;
        if (kept * 2 > _buffer.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
            _buffer.AsSpan(_start, kept).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = larger;
        }
        else
        {
            _buffer.AsSpan(_start, kept).CopyTo(_buffer);
        }

        (_start, _end) = (0, kept);
    }
}
