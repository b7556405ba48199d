using System.Text;
using System.Text.Json.Nodes;
using Graph.Core.Model;

namespace Core.Tests.Sources;

/// <summary>Makes JSON objects of chosen member names whose every text is another one, and looks for these texts in what was read.</summary>
internal sealed class MadeObject(byte[] choices, string[] members)
{
    private readonly List<string> _texts = [];
    private int _at;

    /// <summary>Adds up to eight members to an object: texts, and objects and arrays down to three levels.</summary>
    public JsonObject Of(JsonObject root, string[] names)
    {
        for (var i = 0; i < 8 && _at < choices.Length; i++)
        {
            root[Choose(names)] = Value(3);
        }

        _texts.Clear();
        Gather(root);
        return root;
    }

    /// <summary>The texts that neither a record nor a reject holds.</summary>
    public IEnumerable<string> LostIn(Reading reading)
    {
        var kept = string.Join('\n', reading.Records.Select(r => Encoding.UTF8.GetString(RecordContent.Write(r))).Concat(reading.Rejects.Select(r => r.Value)));
        return _texts.Where(t => !kept.Contains(t, StringComparison.Ordinal));
    }

    private JsonNode Value(int depth) => depth == 0 ? Text() : (Next() % 5) switch
    {
        0 => new JsonArray(Value(depth - 1), Value(depth - 1)),
        1 or 2 => Object(depth),
        _ => Text(),
    };

    private JsonObject Object(int depth)
    {
        var made = new JsonObject();
        for (var i = Next() % 6; i >= 0; i--)
        {
            made[Choose(members)] = Value(depth - 1);
        }

        return made;
    }

    private JsonValue Text() => (Next() % 4) switch
    {
        0 => JsonValue.Create($"20{10 + (_at % 80)}-0{1 + (_at % 9)}-11"),
        1 => JsonValue.Create(_at),
        _ => JsonValue.Create($"x{_at}y"),
    };

    private void Gather(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject o:
                o.ToList().ForEach(m => Gather(m.Value));
                break;
            case JsonArray a:
                a.ToList().ForEach(Gather);
                break;
            case { } text:
                _texts.Add(text.ToString());
                break;
        }
    }

    private string Choose(string[] from) => from[Next() % from.Length];

    private int Next() => _at < choices.Length ? choices[_at++] : _at++ % 7;
}
