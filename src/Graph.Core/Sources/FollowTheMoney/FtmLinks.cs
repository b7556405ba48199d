using Graph.Core.Model;
using Graph.Core.Sources.Text;

namespace Graph.Core.Sources.FollowTheMoney;

/// <summary>What other lines of a file say of an entity: relations, sanctions, documents, posts, addresses.</summary>
/// <remarks>
/// An edge is a line of its own and may stand anywhere, so a first pass gathers edges by the id of the entity that states them;
/// memory grows with the edges and addresses of the file, not with its entities.
/// </remarks>
internal sealed class FtmLinks(string source)
{
    private static readonly string[] AddressParts = ["street", "street2", "postOfficeBox", "city", "region", "state", "postalCode"];

    private readonly Dictionary<string, Action<RecordDraft>> _additions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (long Line, string File, string Schema)> _waiting = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Claim> _addresses = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _posts = new(StringComparer.Ordinal);

    /// <summary>Whether a line is told by the records of others, and makes none of its own.</summary>
    public static bool IsLink(FtmValues entity) =>
        FtmSchemata.Edge(entity.Schema) is not null || FtmSchemata.Holder(entity.Schema) is not null || entity.Schema is "Address";

    /// <summary>Gathers one line; answers what is wrong with it, or null.</summary>
    public string? Gather(FtmValues entity, string file, long line)
    {
        if (entity.Schema is "Address")
        {
            return GatherAddress(entity);
        }

        if (entity.Schema is "Position" && entity.Id is { } post && entity.First("name") is { } name)
        {
            _posts[post] = name;
        }

        if (FtmSchemata.Edge(entity.Schema) is { } edge)
        {
            return GatherEdge(entity, edge, file, line);
        }

        return FtmSchemata.Holder(entity.Schema) is { } holder ? GatherInterval(entity, holder, file, line) : null;
    }

    /// <summary>Adds to a draft what was gathered for its id.</summary>
    public void Complete(string id, RecordDraft draft, FtmValues entity)
    {
        if (_additions.TryGetValue(id, out var add))
        {
            add(draft);
            _waiting.Remove(id);
        }

        foreach (var address in entity.Of("addressEntity"))
        {
            if (_addresses.TryGetValue(address, out var claim) && !draft.Claims.Contains(claim))
            {
                draft.Add(claim);
            }
        }
    }

    /// <summary>Reports the entities that edges name as their first end and that no line holds.</summary>
    public IEnumerable<Reject> Orphans() => _waiting
        .OrderBy(w => w.Key, StringComparer.Ordinal)
        .Select(w => new Reject(w.Value.File, w.Value.Line, w.Value.Schema, ReadLimits.Shown(w.Key), "No line of these files holds the entity that this line is about.", "Load the file that holds it together with this one.", WholeRow: false));

    private string? GatherEdge(FtmValues entity, FtmEdge edge, string file, long line)
    {
        var (subjects, objects) = (entity.Of(edge.Subject).ToList(), entity.Of(edge.Object).ToList());
        if (subjects.Count == 0 || objects.Count == 0)
        {
            return $"The {entity.Schema} lacks an end: it needs {edge.Subject} and {edge.Object}.";
        }

        var words = entity.Words(edge.Subject, edge.Object, "startDate", "endDate", "date");
        var template = new StatedRelation(
            edge.Kind, "", true, edge.Reversed, FtmShare.Of(entity), entity.Date("startDate", "date"), entity.Date("endDate"),
            words is null ? entity.Schema : $"{entity.Schema}: {words}");
        foreach (var subject in subjects)
        {
            foreach (var target in objects)
            {
                var relation = template with { Target = $"{source}:{target}" };
                Later(subject, draft => draft.Add(relation), file, line, entity.Schema);
            }
        }

        return null;
    }

    private string? GatherInterval(FtmValues entity, string holderProperty, string file, long line)
    {
        var holders = entity.Of(holderProperty).ToList();
        var add = Interval(entity);
        foreach (var holder in holders)
        {
            Later(holder, add, file, line, entity.Schema);
        }

        return holders.Count > 0 ? null : $"The {entity.Schema} does not say whose it is: it needs {holderProperty}.";
    }

    private Action<RecordDraft> Interval(FtmValues entity)
    {
        var (from, to) = (entity.Date("startDate", "listingDate"), entity.Date("endDate"));
        switch (entity.Schema)
        {
            case "Sanction":
                var designation = new Designation(entity.First("authority") ?? entity.First("publisher") ?? "unnamed", entity.First("program", "programId"), from, to);
                var words = Claim(ClaimProperty.Note, entity.Words("entity", "authority", "program", "startDate", "endDate"), "Sanction");
                return draft =>
                {
                    draft.Add(designation);
                    draft.Add(words);
                };
            case "Occupancy":
                var posts = entity.Of("post").ToList();
                var rest = entity.Words("holder", "post", "startDate", "endDate");
                return draft => draft.Add(new Claim(ClaimProperty.Position, PostName(posts) ?? rest ?? "post not named", "Occupancy", From: from, To: to, Original: rest));
            default:
                var document = new Claim(
                    ClaimProperty.Identifier, entity.First("number") ?? "", entity.First("type") ?? entity.Schema, entity.First("country"),
                    From: from, To: to, Original: entity.Words("holder"));
                return draft => draft.Add(document);
        }
    }

    private string? PostName(List<string> posts) => posts.Count == 0 ? null : string.Join("; ", posts.Select(p => _posts.GetValueOrDefault(p, p)));

    private string? GatherAddress(FtmValues entity)
    {
        var text = entity.First("full") ?? string.Join(", ", AddressParts.Select(p => entity.First(p)).OfType<string>());
        if (entity.Id is { } id && text.Length > 0)
        {
            _addresses[id] = new Claim(ClaimProperty.Address, text, Country: entity.First("country"));
            return null;
        }

        return "The Address has no id or no text.";
    }

    private void Later(string id, Action<RecordDraft> add, string file, long line, string schema)
    {
        _additions[id] = _additions.TryGetValue(id, out var before) ? before + add : add;
        _waiting.TryAdd(id, (line, file, schema));
    }

    private static Claim Claim(ClaimProperty property, string? value, string label) => new(property, value ?? "", label);
}
