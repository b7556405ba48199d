using Graph.Core.Sources.Text;

namespace Graph.Core.Sources.FollowTheMoney;

/// <summary>Files of FollowTheMoney statements, as CSV with a header or as JSON lines: the rows of each <c>entity_id</c> are one entity.</summary>
/// <remarks>An entity is given at its last row: of files sorted by entity, as they are in practice, one entity is held; see <see cref="RowCounts"/>.</remarks>
internal sealed class FtmStatements
{
    private const string Needed = "A statement needs entity_id, prop and value.";

    private readonly IReadOnlyList<SourceFile> _files;
    private readonly RowCounts _counts;

    public FtmStatements(IReadOnlyList<SourceFile> files)
    {
        _files = files;
        _counts = RowCounts.Of(Rows().Select(r => r.Statement?.Entity).OfType<string>());
    }

    /// <summary>Whether fields of these names hold statements.</summary>
    public static bool Fit(IReadOnlyList<string> names) => names.Contains("entity_id") && names.Contains("prop") && names.Contains("value");

    public IEnumerable<FtmItem> Read()
    {
        var left = _counts.Again();
        var open = new Dictionary<string, FtmGroup>(StringComparer.Ordinal);
        foreach (var (file, row, statement) in Rows())
        {
            if (statement is null)
            {
                yield return new FtmItem(file.Name, row.Line, row.Shown, null, row.Problem ?? Needed);
                continue;
            }

            if (!open.TryGetValue(statement.Entity, out var group))
            {
                open[statement.Entity] = group = new FtmGroup(statement.Entity, file.Name, row.Line);
            }

            group.Add(statement);
            if (left.IsLast(statement.Entity))
            {
                open.Remove(statement.Entity);
                yield return group.ToItem();
            }
        }
    }

    private IEnumerable<(SourceFile File, FieldRow Row, FtmStatement? Statement)> Rows() =>
        _files.SelectMany(f => FieldRows.Read(f).Select(r => (f, r, r.Problem is null ? FtmStatement.Of(r) : null)));
}
