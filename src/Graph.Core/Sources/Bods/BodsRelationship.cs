using System.Text.Json;
using Graph.Core.Model;
using Graph.Core.Sources.Text;

namespace Graph.Core.Sources.Bods;

/// <summary>A relationship between a subject (the entity owned or controlled) and an interested party, with its interests.</summary>
internal sealed class BodsRelationship
{
    private readonly string? _subject;
    private readonly string? _party;
    private readonly IReadOnlyList<StatedRelation> _interests;
    private readonly IReadOnlyList<Claim> _unspecified;

    private BodsRelationship(string id, Provenance at, JsonElement details, IReadOnlyList<StatedRelation> interests, IReadOnlyList<Reject> rejects)
    {
        (Id, At, Rejects, _interests) = (id, at, rejects, interests);
        (_subject, _party) = (End(details, "subject"), End(details, "interestedParty"));
        _unspecified = [.. Unspecified(details, "subject"), .. Unspecified(details, "interestedParty")];
        Problem = _subject is null && _party is null ? "The relationship names neither its subject nor its interested party." : null;
    }

    public string Id { get; }

    public Provenance At { get; }

    /// <summary>Values that could not be read; they stay in the words of the relation.</summary>
    public IReadOnlyList<Reject> Rejects { get; }

    /// <summary>Why the relationship cannot be told at all, or null.</summary>
    public string? Problem { get; }

    /// <summary>The records at its ends, the subject first.</summary>
    public IEnumerable<string> Ends => new[] { _subject, _party }.OfType<string>();

    public static BodsRelationship Of(BodsStatement statement, string id, Provenance at)
    {
        var interests = new BodsInterests(statement, at);
        return new BodsRelationship(id, at, statement.Details, interests.Read(), interests.Rejects);
    }

    /// <summary>Adds the relations to the record at one end; an end that is unspecified is kept with its reason.</summary>
    public void AddTo(RecordDraft draft, string teller, string source)
    {
        var isSubject = string.Equals(teller, _subject, StringComparison.Ordinal);
        if ((isSubject ? _party : _subject) is { } other)
        {
            foreach (var interest in _interests)
            {
                draft.Add(interest with { Target = $"{source}:{other}", Reversed = isSubject });
            }

            return;
        }

        foreach (var claim in _unspecified)
        {
            draft.Add(claim);
        }

        foreach (var interest in _interests)
        {
            draft.Add(new Claim(ClaimProperty.Other, interest.Original!, isSubject ? "interest of an unspecified party" : "interest in an unspecified entity", From: interest.From, To: interest.To));
        }
    }

    private static string? End(JsonElement details, string name) => JsonLine.Text(details, name)?.Trim() is { Length: > 0 } id ? id : null;

    /// <summary>Why an end is not specified (BODS: <c>reason</c> of the codelist unspecifiedReason, <c>description</c>).</summary>
    private static IEnumerable<Claim> Unspecified(JsonElement details, string name) =>
        details.TryGetProperty(name, out var end) && end.ValueKind == JsonValueKind.Object
            ? Remainder.Texts(name, end).Select(t => new Claim(ClaimProperty.Other, JsonLine.Text(t.Value) ?? "", t.Name))
            : [];
}
