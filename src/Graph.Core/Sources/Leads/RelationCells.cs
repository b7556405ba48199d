using Graph.Core.Model;

namespace Graph.Core.Sources.Leads;

/// <summary>The relations that columns of one row state: who at the other end, of which kind, with which share.</summary>
/// <param name="lead">The lead of the row.</param>
/// <param name="source">The source of the file's records.</param>
/// <param name="isId">Whether a text is the id of a row of this load.</param>
internal sealed class RelationCells(LeadDraft lead, string source, Func<string, bool> isId)
{
    private readonly List<(LeadColumn Column, string Header, string Cell)> _ends = [];
    private readonly List<(LeadColumn Column, string Header, string Cell)> _words = [];

    /// <summary>Takes a cell of a column about relations in.</summary>
    public void Add(LeadColumn column, string header, string cell) => (column.IsRelation ? _ends : _words).Add((column, header, cell));

    /// <summary>Adds the relations to the lead; a kind or share that belongs to none is kept under its own name.</summary>
    /// <param name="id">The id of the row itself.</param>
    public void AddTo(string? id)
    {
        var used = new HashSet<(LeadColumn, string, string)>();
        foreach (var end in _ends)
        {
            var kind = WordFor(end.Column, LeadColumn.RelationKinds, e => e.Label is null or "linkedTo");
            var share = WordFor(end.Column, LeadColumn.Share, e => e.Label is "ownedBy" or "owns" || (e.Label is null or "linkedTo" && kind is not null));
            foreach (var value in end.Cell.Split([';', '|', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                Relate(end.Column, end.Header, value, id, kind?.Cell, Share(share));
            }

            used.UnionWith(new[] { kind, share }.OfType<(LeadColumn, string, string)>());
        }

        foreach (var (_, header, cell) in _words.Where(w => !used.Contains(w)))
        {
            lead.Draft.Add(ClaimProperty.Other, cell, header);
        }
    }

    /// <summary>The kind or share that belongs to a relation: of the same number, or the only one of both.</summary>
    private (LeadColumn Column, string Header, string Cell)? WordFor(LeadColumn end, string field, Func<LeadColumn, bool> takes)
    {
        var words = _words.Where(w => w.Column.Field == field).ToList();
        var ends = _ends.Where(e => takes(e.Column)).ToList();
        return !takes(end) ? null
            : words.Find(w => w.Column.Ordinal == end.Ordinal && ends.Count(e => e.Column.Ordinal == end.Ordinal) == 1) is { Cell: not null } same ? same
            : words.Count == 1 && ends.Count == 1 ? words[0]
            : null;
    }

    private ShareRange? Share((LeadColumn Column, string Header, string Cell)? word)
    {
        if (word is not { } share)
        {
            return null;
        }

        if (LeadShare.TryRead(share.Cell, out var range))
        {
            return range;
        }

        lead.Draft.KeepUnread(share.Header, share.Cell, "This is no share; it is kept as text only.", "Write percent from 0 to 100, for example 25, 12.5 or 25-50.");
        return null;
    }

    private void Relate(LeadColumn column, string header, string value, string? id, string? word, ShareRange? share)
    {
        var (kind, other) = column.Field is "relations" && column.Label is null ? Parted(value) : (column.Label, value);
        if (string.IsNullOrEmpty(other))
        {
            lead.Draft.KeepUnread(header, value, "The relation has no other end.", "Write kind:id, for example owns:L2.");
        }
        else if (other == id)
        {
            lead.Draft.KeepUnread(header, value, "The row names itself as the other end of a relation.", "Name the id or name of another row.");
        }
        else
        {
            var (target, isKey) = Target(other, column.Field is LeadColumn.RelationIds || (column.Label is null && kind is not null && !other.Contains(' ', StringComparison.Ordinal)));
            lead.Relate(header, word ?? OfKin(kind, header) ?? "linkedTo", new StatedRelation(RelationKind.LinkedTo, target, isKey, Share: share));
        }
    }

    /// <summary>The parent of a company owns it; that of a person does not.</summary>
    private string? OfKin(string? kind, string header) =>
        lead.Draft.Kind == EntityKind.Person && header.StartsWith("parent", StringComparison.OrdinalIgnoreCase) ? "familyOf" : kind;

    /// <summary>An id of this load, the key of a record of any source (<c>ofac-sdn:36</c>), else a name.</summary>
    private (string Target, bool IsKey) Target(string other, bool mustBeId) =>
        mustBeId || isId(other) ? ($"{source}:{other}", true)
        : !other.Contains(' ', StringComparison.Ordinal) && RecordKey.TryParse(other, out var key) ? (key.ToString(), true)
        : (other, false);

    /// <summary>A cell of the plain column <c>relations</c> is written <c>kind:id</c>, or names the other end alone.</summary>
    private static (string? Kind, string Other) Parted(string value)
    {
        var colon = value.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? (null, value) : (value[..colon].Trim(), value[(colon + 1)..].Trim());
    }
}
