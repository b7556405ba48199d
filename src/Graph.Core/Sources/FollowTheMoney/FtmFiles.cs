using System.Text.Json;
using Graph.Core.Sources.Text;

namespace Graph.Core.Sources.FollowTheMoney;

/// <summary>The entities of files, whether they stand whole (JSON lines) or as statements, told apart by content.</summary>
internal sealed class FtmFiles
{
    private readonly IReadOnlyList<SourceFile> _entities;
    private readonly FtmStatements? _statements;

    /// <exception cref="UnreadableFileException">A file holds neither.</exception>
    public FtmFiles(IReadOnlyList<SourceFile> files)
    {
        var statements = files.Where(f => FtmStatements.Fit(FieldRows.Names(FileHead.Of(f)))).ToList();
        _entities = [.. files.Except(statements)];
        foreach (var file in _entities)
        {
            FileHead.Of(file).RequireObject(FtmEntities.IsEntity, "the schema and properties of a FollowTheMoney entity");
        }

        _statements = statements.Count > 0 ? new FtmStatements(statements) : null;
    }

    /// <summary>Every entity; those of statements come after those that stand whole.</summary>
    /// <param name="tally">Counts the files that hold them whole under their encoding; null where they are read once more.</param>
    public IEnumerable<FtmItem> Read(Tally? tally = null) => _entities.SelectMany(f => Read(f, tally)).Concat(_statements?.Read() ?? []);

    private static IEnumerable<FtmItem> Read(SourceFile file, Tally? tally)
    {
        foreach (var line in SourceLines.Read(file, tally).Where(l => !string.IsNullOrWhiteSpace(l.Text)))
        {
            using var document = JsonLine.TryParse(line, out var problem);
            yield return document is null || !FtmEntities.IsEntity(document.RootElement)
                ? new FtmItem(file.Name, line.Number, line.Text, null, document is null ? problem : "The line is no entity: it needs schema and properties.")
                : Whole(file, line, document.RootElement);
        }
    }

    private static FtmItem Whole(SourceFile file, SourceLine line, JsonElement entity)
    {
        var values = new FtmValues(entity);
        return new FtmItem(file.Name, line.Number, line.Text, values, "", values.Id is null ? null : FtmSealed.Read(entity, values), FtmSealed.ToldBy(entity));
    }
}
