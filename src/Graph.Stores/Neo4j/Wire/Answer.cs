using System.Text.Json;

namespace Graph.Stores.Neo4j.Wire;

/// <summary>An answer of the server that is being read.</summary>
internal sealed class Answer : IDisposable
{
    private readonly HttpResponseMessage _response;
    private readonly Patience _patience;
    private readonly AnswerReader _reader;

    private Answer(HttpResponseMessage response, Stream body, Patience patience)
    {
        (_response, _patience) = (response, patience);
        _reader = new AnswerReader(buffer => patience.WaitAsync(token => body.ReadAsync(buffer, token)));
    }

    /// <summary>By what a later transaction sees what this one wrote; known at the end.</summary>
    public IReadOnlyCollection<string> Bookmarks => _reader.Bookmarks;

    /// <summary>The explicit transaction it belongs to; known at the end.</summary>
    public string? Transaction => _reader.Transaction;

    /// <summary>Which server of a cluster holds the transaction.</summary>
    public string? Affinity => _response.Headers.TryGetValues(Channel.Affinity, out var named) ? named.FirstOrDefault() : null;

    public static async Task<Answer> OpenAsync(HttpResponseMessage response, Patience patience) =>
        new(response, await response.Content.ReadAsStreamAsync(CancellationToken.None).ConfigureAwait(false), patience);

    /// <summary>The rows that are left, and that it went well.</summary>
    /// <exception cref="QueryException">The statement failed, perhaps after some rows.</exception>
    /// <exception cref="LostConnectionException">The answer breaks off.</exception>
    public async Task<List<Row>> RestAsync()
    {
        var rows = new List<Row>();
        while (await NextAsync().ConfigureAwait(false) is { } row)
        {
            rows.Add(row);
        }

        // The status says nothing: what fails while rows are sent comes under the same 202 as what went well.
        return _reader.Errors is [var first, ..] ? throw new QueryException(first) : rows;
    }

    public void Dispose()
    {
        _reader.Dispose();
        _response.Dispose();
        _patience.Dispose();
    }

    private async ValueTask<Row?> NextAsync()
    {
        try
        {
            return await _reader.NextAsync().ConfigureAwait(false);
        }
        catch (EndOfStreamException cut)
        {
            throw new LostConnectionException("The answer breaks off.", sent: true, cut);
        }
        catch (JsonException strange)
        {
            throw new InvalidDataException("The answer is no JSON.", strange);
        }
    }
}
