namespace Graph.Stores.Neo4j.Wire;

/// <summary>The rows of one statement as they come. Given up before its end, the statement is ended on the server.</summary>
internal sealed class RowStream(QueryApi api, Cypher statement, Parameters parameters) : IAsyncDisposable
{
    private Opening _opening = new(Reads: true, []);
    private Asked? _asked;
    private Answer? _answer;

    /// <summary>Asks, and gives the first row; null when there is none. Asked again, it begins anew.</summary>
    public async Task<Row?> FirstAsync(CancellationToken cancellation)
    {
        await DisposeAsync().ConfigureAwait(false);
        (_opening, _asked) = (api.Opening(reads: true), api.Mark(statement, parameters));
        _answer = await api.SendAsync(HttpMethod.Post, "", _asked, _opening, null, cancellation).ConfigureAwait(false);
        return await NextAsync().ConfigureAwait(false);
    }

    /// <summary>The next row; null when there is none.</summary>
    public async Task<Row?> NextAsync()
    {
        if (await _answer!.NextAsync().ConfigureAwait(false) is { } row)
        {
            return row;
        }

        api.Ended(_opening, _answer);
        return null;
    }

    public async ValueTask DisposeAsync()
    {
        if (_answer is not { } answer)
        {
            return;
        }

        _answer = null;
        answer.Dispose();
        if (!answer.IsRead)
        {
            await api.EndAsync(_asked!).ConfigureAwait(false);
        }
    }
}
