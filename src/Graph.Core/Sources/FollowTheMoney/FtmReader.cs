using Graph.Core.Model;
using Graph.Core.Sources.Text;

namespace Graph.Core.Sources.FollowTheMoney;

/// <summary>Reads FollowTheMoney entities, whole or as statements, in two passes: edges first, then entities with what edges say of them.</summary>
internal sealed class FtmReader : IRecordReader
{
    private const string Mend = "Write one whole entity {\"id\", \"schema\", \"properties\"} on this line, or one statement with entity_id, schema, prop and value.";

    public string Format => "ftm";

    public IEnumerable<ReadItem> Read(ReadRequest request)
    {
        var files = new FtmFiles(request.Files);
        var survey = new FtmSurvey(request.Source, files.Read());
        var links = survey.Links;
        var keys = new KeysTaken();
        foreach (var item in files.Read(request.Tally).SelectMany(i => ReadItem(request, i, survey, keys)))
        {
            yield return item;
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

    private static IEnumerable<ReadItem> ReadItem(ReadRequest request, FtmItem item, FtmSurvey survey, KeysTaken keys)
    {
        request.Tally.Add("rows");
        if (item.Entity is not { } entity)
        {
            return [Refused(item, "line", item.Problem)];
        }

        if (survey.IsToldBySealed(item))
        {
            request.Tally.Add("rows told by the whole record of an export");
            return [];
        }

        if (survey.ProblemOf(item) is { } wrong)
        {
            return [Refused(item, entity.Schema, wrong)];
        }

        if (FtmLinks.IsLink(entity))
        {
            request.Tally.Add($"rows of schema {entity.Schema}, told by others' records");
            return [];
        }

        if (entity.Id is not { } id)
        {
            return [Refused(item, "id", "The entity has no id.")];
        }

        var at = new Provenance(item.File, item.Line);
        var draft = item.Sealed is null ? FtmEntities.Draft(entity, request.Source, at) : new RecordDraft(at);
        survey.Links.Complete(id, draft, entity);
        var record = item.Sealed is { } whole ? survey.Restored(whole, draft, id) : draft.Build(FtmKeys.Of(request.Source, id));
        return [.. keys.Admit(record, "id", request.Tally), .. draft.Rejects.Select(r => new Rejected(r))];
    }

    private static Rejected Refused(FtmItem item, string column, string problem) =>
        new(new Reject(item.File, item.Line, column, ReadLimits.Shown(item.Shown), problem, Mend));
}
