using System.Buffers;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Graph.Stores.Neo4j.Wire;

/// <summary>The body of a request: a statement with its parameters, or none where a transaction is begun or committed only.</summary>
internal sealed class StatementContent : HttpContent
{
    public static readonly MediaTypeHeaderValue Typed = new("application/vnd.neo4j.query");

    private readonly ReadOnlyMemory<byte> _head;
    private readonly ReadOnlyMemory<byte> _members;
    private readonly ReadOnlyMemory<byte> _tail;

    private StatementContent(ReadOnlyMemory<byte> head, ReadOnlyMemory<byte> members, ReadOnlyMemory<byte> tail)
    {
        (_head, _members, _tail) = (head, members, tail);
        Headers.ContentType = Typed;
    }

    /// <summary>Makes a body.</summary>
    /// <param name="asked">The statement; null where there is none.</param>
    /// <param name="opening">What the transaction is begun with; null inside one.</param>
    public static StatementContent Of(Asked? asked, Opening? opening)
    {
        var head = new ArrayBufferWriter<byte>(512);
        using var json = new Utf8JsonWriter(head, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });
        json.WriteStartObject();
        if (opening is not null)
        {
            Write(json, opening);
        }

        if (asked is null)
        {
            json.WriteEndObject();
            json.Flush();
            return new(head.WrittenMemory, default, default);
        }

        Write(json, asked);
        json.Flush();
        var members = asked.Parameters.Members();
        head.Write(members.IsEmpty ? ""u8 : ","u8);
        return new(head.WrittenMemory, members, "}}"u8.ToArray());
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        await stream.WriteAsync(_head, cancellationToken).ConfigureAwait(false);
        await stream.WriteAsync(_members, cancellationToken).ConfigureAwait(false);
        await stream.WriteAsync(_tail, cancellationToken).ConfigureAwait(false);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = (long)_head.Length + _members.Length + _tail.Length;
        return true;
    }

    private static void Write(Utf8JsonWriter json, Opening opening)
    {
        json.WriteString("accessMode", opening.Reads ? "READ" : "WRITE");
        json.WriteStartArray("bookmarks");
        foreach (var bookmark in opening.Bookmarks)
        {
            json.WriteStringValue(bookmark);
        }

        json.WriteEndArray();
    }

    /// <summary>Left open after the marker, for the members of the parameters.</summary>
    private static void Write(Utf8JsonWriter json, Asked asked)
    {
        json.WriteString("statement", asked.Statement.Text);
        json.WriteStartObject("parameters");
        json.WriteStartObject("request");
        json.WriteString("$type", "String");
        json.WriteString("_value", asked.Marker);
        json.WriteEndObject();
    }
}

/// <summary>A statement as it is asked once.</summary>
/// <param name="Statement">What.</param>
/// <param name="Parameters">With which values.</param>
/// <param name="Marker">By what it is found among those running: its parameter <c>request</c>.</param>
internal sealed record Asked(Cypher Statement, Parameters Parameters, string Marker);

/// <summary>What a transaction is begun with.</summary>
/// <param name="Reads">Whether it only reads.</param>
/// <param name="Bookmarks">What it must see.</param>
internal sealed record Opening(bool Reads, string[] Bookmarks);
