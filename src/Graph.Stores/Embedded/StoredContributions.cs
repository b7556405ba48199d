using System.Collections;
using System.Text.Json;
using Graph.Core.Model;

namespace Graph.Stores.Embedded;

/// <summary>The contributions of a stored link, read from their text when somebody looks at them: resolution mostly asks for the decision alone.</summary>
internal sealed class StoredContributions(string text) : IReadOnlyList<Contribution>
{
    private readonly Lazy<Contribution[]> _read = new(() => JsonSerializer.Deserialize<Contribution[]>(text, RecordContent.Json)!);

    public int Count => _read.Value.Length;

    public Contribution this[int index] => _read.Value[index];

    public IEnumerator<Contribution> GetEnumerator() => _read.Value.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
