using Graph.Core.Model;
using Graph.Core.Sources.Xml;

namespace Graph.Core.Sources.Ofac.Advanced;

/// <summary>A <c>ProfileRelationship</c> between two profiles.</summary>
/// <remarks>
/// Some point the wrong way. Where the kinds of the two ends do not fit the relation and fit it turned round, it is turned: nobody owns or
/// controls a person, and a ship or an aircraft owns and controls nothing; only a person or a body directs, and only a body is directed.
/// The words of the list are kept with it.
/// </remarks>
internal sealed record AdvancedRelation(long Line, string From, string To, string? Type, string? Quality, bool Former, string? Comment, IReadOnlyList<(string Path, string Text)> Rest)
{
    /// <summary>Characters it holds, about.</summary>
    public int Size => 250 + Rest.Sum(r => r.Text.Length + 40);

    public static AdvancedRelation Of(SourceElement relation)
    {
        relation.Attribute("ID");
        relation.Attribute("SanctionsEntryID");
        return new AdvancedRelation(
            relation.Line,
            relation.Attribute("From-ProfileID") ?? "",
            relation.Attribute("To-ProfileID") ?? "",
            relation.Attribute("RelationTypeID"),
            relation.Attribute("RelationQualityID"),
            relation.Attribute("Former") is "true",
            relation.Take("Comment"),
            [.. relation.Rest()]);
    }

    /// <summary>Adds the relation to the record of its first end.</summary>
    public void AddTo(RecordDraft draft, ReferenceSets sets, RecordKey target, EntityKind targetKind, Tally tally)
    {
        var (kind, reversed) = KindOf(sets);
        if (kind == RelationKind.LinkedTo)
        {
            tally.Add($"relations of unknown types, {Words(sets)}");
        }

        var (subject, other) = reversed ? (targetKind, draft.Kind) : (draft.Kind, targetKind);
        if (!Fits(kind, subject, other) && Fits(kind, other, subject))
        {
            reversed = !reversed;
            tally.Add("relations, direction mended");
        }

        tally.Add("relations");
        draft.Add(new StatedRelation(kind, target.ToString(), TargetIsKey: true, reversed, Original: Words(sets)));
        KeepRest(draft, sets);
    }

    /// <summary>Keeps a relation whose other end is not in the list, in words.</summary>
    public void KeepWords(RecordDraft draft, ReferenceSets sets)
    {
        draft.Add(ClaimProperty.Other, $"profile {To}", Words(sets));
        KeepRest(draft, sets);
    }

    /// <summary>The words of the list for it.</summary>
    public string Words(ReferenceSets sets)
    {
        var quality = sets.Text("RelationQualityValues", Quality) is ({ } text and not "Unknown") ? text : null;
        return OfacAddress.Join(", ", sets.Text("RelationTypeValues", Type) ?? $"RelationTypeID {Type}", Former ? "former" : null, quality, Comment)!;
    }

    private static bool Fits(RelationKind kind, EntityKind subject, EntityKind other) => kind switch
    {
        RelationKind.Owns or RelationKind.Controls => other != EntityKind.Person && subject is not (EntityKind.Vessel or EntityKind.Aircraft),
        RelationKind.Directs => other is not (EntityKind.Person or EntityKind.Vessel or EntityKind.Aircraft) && subject is not (EntityKind.Vessel or EntityKind.Aircraft),
        _ => true,
    };

    /// <summary>The kind of each of OFAC's types (by name, since ids may change), and whether the second profile is its subject.</summary>
    /// <remarks>"Owned or controlled" is taken for control: the 50 % rule speaks of ownership alone (OFAC FAQ 398), and a share is not stated.</remarks>
    private (RelationKind Kind, bool Reversed) KindOf(ReferenceSets sets) => sets.Text("RelationTypeValues", Type)?.ToUpperInvariant() switch
    {
        "ASSOCIATE OF" or "PROVIDING SUPPORT TO" or "PLAYING A SIGNIFICANT ROLE IN" => (RelationKind.AssociatedWith, false),
        "ACTING FOR OR ON BEHALF OF" => (RelationKind.ActsFor, false),
        "OWNED OR CONTROLLED BY" => (RelationKind.Controls, true),
        "OWNS, CONTROLS, OR OPERATES" => (RelationKind.Controls, false),
        "PROPERTY IN THE INTEREST OF" => (RelationKind.Owns, true),
        "FAMILY MEMBER OF" => (RelationKind.FamilyOf, false),
        "LEADER OR OFFICIAL OF" or "PRINCIPAL EXECUTIVE OFFICER" => (RelationKind.Directs, false),
        _ => (RelationKind.LinkedTo, false),
    };

    private void KeepRest(RecordDraft draft, ReferenceSets sets)
    {
        foreach (var (path, text) in Rest)
        {
            draft.Add(ClaimProperty.Other, text, $"{Words(sets)}, {path}");
        }
    }
}
