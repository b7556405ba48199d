using Graph.Core.Storage;
using Graph.Stores.Neo4j.Wire;

namespace Graph.Stores.Neo4j.Writing;

/// <summary>One change as it is written, in the transaction of its commit.</summary>
/// <param name="transaction">The transaction; the head is locked in it.</param>
/// <param name="change">The change.</param>
/// <param name="number">Its feed number.</param>
internal sealed class WriteScope(QueryTransaction transaction, GraphChange change, long number, CancellationToken cancellation)
{
    /// <summary>Rows one statement carries: more would only hold more of the server's memory at once.</summary>
    private const int RowsAtOnce = 5000;

    public GraphChange Change => change;

    public long Number => number;

    /// <summary>Runs a statement.</summary>
    public Task<List<Row>> AskAsync(Cypher statement, Parameters parameters) => transaction.RunAsync(statement, parameters, cancellation);

    /// <summary>Runs a statement over texts under one name; not at all where there are none.</summary>
    /// <param name="with">Names what else the statement is given.</param>
    public Task<List<Row>> AskAsync(Cypher statement, string name, IReadOnlyCollection<string> texts, Action<Parameters>? with = null) =>
        AskAsync(statement, texts, (to, some) => to.Texts(name, some), with);

    /// <summary>Runs a statement over rows, in their order; not at all where there are none.</summary>
    /// <param name="write">Names the values of one row.</param>
    /// <param name="with">Names what else the statement is given.</param>
    public Task<List<Row>> AskAsync<T>(Cypher statement, IReadOnlyCollection<T> rows, Action<Parameters, T> write, Action<Parameters>? with = null) =>
        AskAsync(statement, rows, (to, some) => to.Rows("rows", some, write), with);

    /// <summary>As <see cref="AskAsync(Cypher, Parameters)"/>, where nothing is answered.</summary>
    public Task RunAsync(Cypher statement, Parameters parameters) => AskAsync(statement, parameters);

    /// <summary>As <see cref="AskAsync(Cypher, string, IReadOnlyCollection{string}, Action{Parameters})"/>, where nothing is answered.</summary>
    public Task RunAsync(Cypher statement, string name, IReadOnlyCollection<string> texts, Action<Parameters>? with = null) => AskAsync(statement, name, texts, with);

    /// <summary>As <see cref="AskAsync{T}(Cypher, IReadOnlyCollection{T}, Action{Parameters, T}, Action{Parameters})"/>, where nothing is answered.</summary>
    public Task RunAsync<T>(Cypher statement, IReadOnlyCollection<T> rows, Action<Parameters, T> write, Action<Parameters>? with = null) =>
        AskAsync(statement, rows, write, with);

    private async Task<List<Row>> AskAsync<T>(Cypher statement, IReadOnlyCollection<T> rows, Action<Parameters, T[]> write, Action<Parameters>? with)
    {
        var answer = new List<Row>();
        foreach (var some in rows.Chunk(RowsAtOnce))
        {
            var parameters = new Parameters();
            with?.Invoke(parameters);
            write(parameters, some);
            answer.AddRange(await AskAsync(statement, parameters).ConfigureAwait(false));
        }

        return answer;
    }
}
