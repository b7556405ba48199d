using Graph.Core.Model;
using Graph.Core.Sources.Text;

namespace Graph.Core.Sources.FollowTheMoney;

/// <summary>Reads FollowTheMoney JSON lines in two passes: edges first, then entities with what edges say of them.</summary>
internal sealed class FtmReader : IRecordReader
{
    private const string Mend = "Write one whole entity {\"id\", \"schema\", \"properties\"} on this line.";

    public string Format => "ftm";

    public IEnumerable<ReadItem> Read(ReadRequest request)
    {
        foreach (var file in request.Files)
        {
            FileHead.Of(file).RequireObject(FtmEntities.IsEntity, "the schema and properties of a FollowTheMoney entity");
        }

        var links = new FtmLinks(request.Source);
        var problems = new Dictionary<(string, long), string>();
        foreach (var file in request.Files)
        {
            Gather(file, links, problems);
        }

        var keys = new KeysTaken();
        foreach (var file in request.Files)
        {
            foreach (var line in SourceLines.Read(file).Where(l => !string.IsNullOrWhiteSpace(l.Text)))
            {
                foreach (var item in ReadLine(request, file, line, links, problems, keys))
                {
                    yield return item;
                }
            }
        }

        foreach (var reject in links.Unread)
        {
            yield return new Rejected(reject);
        }

        foreach (var address in links.LoneAddresses())
        {
            request.Tally.Add("addresses without their entity");
            yield return new Rejected(address);
        }

        foreach (var orphan in links.Orphans())
        {
            request.Tally.Add("edges without their entity");
            yield return new Rejected(orphan);
        }
    }

    private static void Gather(SourceFile file, FtmLinks links, Dictionary<(string, long), string> problems)
    {
        foreach (var line in SourceLines.Read(file).Where(l => !string.IsNullOrWhiteSpace(l.Text)))
        {
            using var document = JsonLine.TryParse(line, out _);
            if (document is not null && FtmEntities.IsEntity(document.RootElement)
                && links.Gather(new FtmValues(document.RootElement), file.Name, line.Number) is { } problem)
            {
                problems[(file.Name, line.Number)] = problem;
            }
        }
    }

    private static IEnumerable<ReadItem> ReadLine(
        ReadRequest request, SourceFile file, SourceLine line, FtmLinks links, Dictionary<(string, long), string> problems, KeysTaken keys)
    {
        request.Tally.Add("rows");
        using var document = JsonLine.TryParse(line, out var problem);
        if (document is null || !FtmEntities.IsEntity(document.RootElement))
        {
            return [Refused(file, line, "line", document is null ? problem : "The line is no entity: it needs schema and properties.")];
        }

        var entity = new FtmValues(document.RootElement);
        if (problems.TryGetValue((file.Name, line.Number), out var wrong))
        {
            return [Refused(file, line, entity.Schema, wrong)];
        }

        if (FtmLinks.IsLink(entity))
        {
            request.Tally.Add($"rows of schema {entity.Schema}, told by others' records");
            return [];
        }

        if (entity.Id is not { } id)
        {
            return [Refused(file, line, "id", "The entity has no id.")];
        }

        var draft = FtmEntities.Draft(entity, request.Source, new Provenance(file.Name, line.Number));
        links.Complete(id, draft, entity);
        return [.. keys.Admit(draft.Build(new RecordKey(request.Source, id)), "id", request.Tally), .. draft.Rejects.Select(r => new Rejected(r))];
    }

    private static Rejected Refused(SourceFile file, SourceLine line, string column, string problem) =>
        new(new Reject(file.Name, line.Number, column, ReadLimits.Shown(line.Text), problem, Mend));
}
