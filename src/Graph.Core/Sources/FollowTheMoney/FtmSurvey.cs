using Graph.Core.Model;

namespace Graph.Core.Sources.FollowTheMoney;

/// <summary>What a first pass over the entities finds: edges, and the records that an export of this program carries whole.</summary>
internal sealed class FtmSurvey
{
    private readonly string _source;
    private readonly HashSet<ulong> _parties = [];
    private readonly HashSet<ulong> _sealed = [];
    private readonly Dictionary<(string, long), string> _problems = [];

    public FtmSurvey(string source, IEnumerable<FtmItem> items)
    {
        _source = source;
        Links = new FtmLinks(source);
        foreach (var item in items.Where(i => i.Entity is not null))
        {
            Take(item, item.Entity!);
        }

        Links.Settle(IsSealed);
    }

    /// <summary>What edges say of the entities.</summary>
    public FtmLinks Links { get; }

    /// <summary>Why a line that is told by others cannot be, or null.</summary>
    public string? ProblemOf(FtmItem item) => _problems.GetValueOrDefault((item.File, item.Line));

    /// <summary>Whether a line says again what a record of these files holds whole.</summary>
    public bool IsToldBySealed(FtmItem item) => item.ToldBy is { } by && IsSealed(by);

    /// <summary>The record as it was exported, under the source it is loaded into, with what other lines say of it.</summary>
    /// <param name="whole">The record that the export carries.</param>
    /// <param name="more">What lines of another hand add.</param>
    /// <param name="id">The entity's id in the file.</param>
    public Record Restored(Record whole, RecordDraft more, string id) => new(
        FtmKeys.Of(_source, id),
        whole.Kind,
        [.. whole.Claims, .. more.Claims],
        [.. whole.Relations.Select(Restored), .. more.Relations],
        [.. whole.Designations, .. more.Designations],
        more.Provenance);

    /// <summary>A relation to a record of these files goes with it to the source it is loaded into.</summary>
    private StatedRelation Restored(StatedRelation relation) =>
        relation.TargetIsKey && _parties.Contains(StableHash.Of(relation.Target)) ? relation with { Target = FtmKeys.Of(_source, relation.Target).ToString() } : relation;

    private void Take(FtmItem item, FtmValues entity)
    {
        if (item.Sealed is not null)
        {
            _sealed.Add(StableHash.Of(entity.Id!));
        }
        else if (Links.Gather(entity, item.File, item.Line, item.ToldBy) is { } problem)
        {
            _problems[(item.File, item.Line)] = problem;
        }

        if (entity.Id is { } id && !FtmLinks.IsLink(entity))
        {
            _parties.Add(StableHash.Of(id));
        }
    }

    private bool IsSealed(string id) => _sealed.Contains(StableHash.Of(id));
}
