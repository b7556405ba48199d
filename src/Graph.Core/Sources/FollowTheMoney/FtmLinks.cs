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
    private readonly Dictionary<string, Action<RecordDraft>> _additions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (long Line, string File, string Schema)> _waiting = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (IReadOnlyList<Claim> Claims, string File, long Line)> _addresses = new(StringComparer.Ordinal);
    private readonly HashSet<string> _toldAddresses = new(StringComparer.Ordinal);
    private readonly List<Reject> _unread = [];
    private readonly List<(string ToldBy, Action Add)> _marked = [];
    private readonly Dictionary<string, string> _posts = new(StringComparer.Ordinal);
    private string? _toldBy;

    /// <summary>Whether a line is told by the records of others, and makes none of its own.</summary>
    public static bool IsLink(FtmValues entity) =>
        FtmSchemata.Edge(entity.Schema) is not null || FtmSchemata.Holder(entity.Schema) is not null || entity.Schema is "Address";

    /// <summary>Gathers one line; answers what is wrong with it, or null.</summary>
    /// <param name="entity">What the line holds.</param>
    /// <param name="file">The file.</param>
    /// <param name="line">The line.</param>
    /// <param name="toldBy">The entity whose record says the same, if one does: see <see cref="Settle"/>.</param>
    public string? Gather(FtmValues entity, string file, long line, string? toldBy = null)
    {
        _toldBy = toldBy;
        if (entity.Schema is "Address")
        {
            return GatherAddress(entity, file, line);
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

        foreach (var address in entity.Of("addressEntity").Where(_addresses.ContainsKey))
        {
            _toldAddresses.Add(address);
            foreach (var claim in _addresses[address].Claims.Where(c => !draft.Claims.Contains(c)))
            {
                draft.Add(claim);
            }
        }
    }

    /// <summary>Ends the gathering: what a whole record says already is not added again, and what is said in place of one is.</summary>
    public void Settle(Predicate<string> isWhole)
    {
        foreach (var (_, add) in _marked.Where(m => !isWhole(m.ToldBy)))
        {
            add();
        }

        _marked.Clear();
    }

    /// <summary>Values of links that could not be read; their words are kept.</summary>
    public IReadOnlyList<Reject> Unread => _unread;

    /// <summary>Reports the addresses to which no entity refers.</summary>
    public IEnumerable<Reject> LoneAddresses() => _addresses
        .Where(a => !_toldAddresses.Contains(a.Key))
        .OrderBy(a => a.Key, StringComparer.Ordinal)
        .Select(a => new Reject(
            a.Value.File, a.Value.Line, "Address", ReadLimits.Shown(string.Join("; ", a.Value.Claims.Select(c => c.Value))),
            "No entity of these files refers to this address by addressEntity.", "Load the file that holds the entity together with this one.")
        { Kind = RejectKind.Orphan });

    /// <summary>Reports the entities that edges name as their first end and that no line holds.</summary>
    public IEnumerable<Reject> Orphans() => _waiting
        .OrderBy(w => w.Key, StringComparer.Ordinal)
        .Select(w => new Reject(w.Value.File, w.Value.Line, w.Value.Schema, ReadLimits.Shown(w.Key), "No line of these files holds the entity that this line is about.", "Load the file that holds it together with this one.", WholeRow: false) { Kind = RejectKind.Orphan });

    private string? GatherEdge(FtmValues entity, FtmEdge edge, string file, long line)
    {
        var (subjects, objects) = (entity.TakeAll(edge.Subject), entity.TakeAll(edge.Object));
        if (subjects.Count == 0 || objects.Count == 0)
        {
            return $"The {entity.Schema} lacks an end: it needs {edge.Subject} and {edge.Object}.";
        }

        var share = FtmShare.Of(entity);
        if (share is null && entity.First("percentage") is { } percentage)
        {
            _unread.Add(Unreadable(file, line, "percentage", percentage, "This is no share; it is kept as text only.", "Write percent from 0 to 100, or a range (25-50)."));
        }

        var (from, to) = (entity.Date(NoDate(file, line), "startDate", "date"), entity.Date(NoDate(file, line), "endDate"));
        var words = entity.Words();
        var template = new StatedRelation(edge.Kind, "", true, edge.Reversed, share, from, to, words is null ? entity.Schema : $"{entity.Schema}: {words}");
        foreach (var subject in subjects)
        {
            foreach (var target in objects)
            {
                var relation = template with { Target = FtmKeys.Of(source, target).ToString() };
                Later(subject, draft => draft.Add(relation), file, line, entity.Schema);
            }
        }

        return null;
    }

    private string? GatherInterval(FtmValues entity, string holderProperty, string file, long line)
    {
        var holders = entity.TakeAll(holderProperty);
        var add = Interval(entity, NoDate(file, line));
        foreach (var holder in holders)
        {
            Later(holder, add, file, line, entity.Schema);
        }

        return holders.Count > 0 ? null : $"The {entity.Schema} does not say whose it is: it needs {holderProperty}.";
    }

    private Action<RecordDraft> Interval(FtmValues entity, Action<string, string> noDate)
    {
        var (from, to) = (entity.Date(noDate, "startDate", "listingDate"), entity.Date(noDate, "endDate"));
        switch (entity.Schema)
        {
            case "Sanction":
                return Sanction(entity, from, to);
            case "Occupancy":
                var posts = entity.Of("post").ToList();
                var rest = entity.Words();
                return draft => draft.Add(new Claim(ClaimProperty.Position, PostName(posts) ?? rest ?? "post not named", "Occupancy", From: from, To: to, Original: rest));
            default:
                var document = Document(entity) with { From = from, To = to };
                return draft => draft.Add(document);
        }
    }

    /// <summary>One designation a programme; what else the line says stays as words.</summary>
    private static Action<RecordDraft> Sanction(FtmValues entity, PartialDate? from, PartialDate? to)
    {
        var authority = entity.Take("authority", "publisher") ?? "unnamed";
        IReadOnlyList<string?> programmes = entity.TakeAll("program") is { Count: > 0 } named ? [.. named] : [entity.Take("programId")];
        var words = entity.Words();
        return draft =>
        {
            foreach (var programme in programmes)
            {
                draft.Add(new Designation(authority, programme, from, to));
            }

            draft.Add(ClaimProperty.Note, words, "Sanction");
        };
    }

    /// <summary>A document; one without a number is words only.</summary>
    private static Claim Document(FtmValues entity) => entity.First("number") is { } number
        ? new Claim(ClaimProperty.Identifier, number, entity.First("type") ?? entity.Schema, entity.First("country"), Original: entity.Words())
        : new Claim(ClaimProperty.Other, entity.Words() ?? "document without a number", entity.Schema);

    private string? PostName(List<string> posts) => posts.Count == 0 ? null : string.Join("; ", posts.Select(p => _posts.GetValueOrDefault(p, p)));

    private string? GatherAddress(FtmValues entity, string file, long line)
    {
        var claims = FtmAddress.Claims(entity);
        if (entity.Id is not { } id || claims.Count == 0)
        {
            return "The Address has no id or no text.";
        }

        return _addresses.TryAdd(id, (claims, file, line)) || _addresses[id].Claims.SequenceEqual(claims)
            ? null
            : "The id already stands in this load for another Address.";
    }

    private Action<string, string> NoDate(string file, long line) => (column, text) =>
        _unread.Add(Unreadable(file, line, column, text, "This is no date; it is kept as text only.", "Write 1970, 1970-02 or 1970-02-03."));

    private static Reject Unreadable(string file, long line, string column, string text, string problem, string mend) =>
        new(file, line, column, ReadLimits.Shown(text), problem, mend, WholeRow: false);

    private void Later(string id, Action<RecordDraft> add, string file, long line, string schema)
    {
        if (_toldBy is { } by)
        {
            _marked.Add((by, () => Add(id, add, file, line, schema)));
            return;
        }

        Add(id, add, file, line, schema);
    }

    private void Add(string id, Action<RecordDraft> add, string file, long line, string schema)
    {
        _additions[id] = _additions.TryGetValue(id, out var before) ? before + add : add;
        _waiting.TryAdd(id, (line, file, schema));
    }
}
